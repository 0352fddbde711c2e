/** Press agencies, folded; their names sign pieces that other papers print. Written for the project. */
export const AGENCIES =
  "afp|ap|reuters|agence france-presse|agence france presse|l'agence france-presse|associated press|" +
  'the associated press|belga|ats|keystone-ats|xinhua|chine nouvelle|tass|ria novosti|efe|ansa|dpa|' +
  'bloomberg|upi|kyodo|yonhap|kcna|aps|map|tap|apa|anadolu|aa|pa|pa media|la presse canadienne|' +
  'presse canadienne|sputnik|europa press|adnkronos|interfax|pti|ani|ats-afp|relaxnews|6medias';
