/**
 * Words that carry no subject: articles, pronouns, prepositions, auxiliaries, question words. Kept short on
 * purpose: published lists of several hundred words drop nouns and numbers (« état », « deux », « or ») that
 * press questions turn on. Written for the project. All are folded (lower case, no accents).
 */
export const FRENCH_STOP_WORDS =
  'a ai ait ainsi alors apres as au aucun aucune auquel aura aurait aussi autre aux auxquels avaient avait avant ' +
  'avec avez avoir avons ayant c car ce ceci cela celle celles celui ces cet cette ceux chez ci combien comme ' +
  'comment d dans de depuis des doit donc dont du duquel elle elles en encore entre es est et etaient etait etant ' +
  'ete etes etre eu eux fait faire furent fut ici il ils j je jusqu l la laquelle le lequel les lesquelles lesquels ' +
  'leur leurs lors lorsqu lorsque lui m ma mais me meme memes mes moi mon n ne ni nos notre nous on ont ou par ' +
  'parce pas pendant peut peuvent plus pour pourquoi pourrait puis puisqu puisque qu quand que quel quelle quelles ' +
  'quels qui quoi quoiqu quoique s sa sans se selon sera serait seront ses si soi soit son sont sous sur t ta te ' +
  'tes toi ton tous tout toute toutes tres tu un une vers via voici voila vos votre vous y';

export const ENGLISH_STOP_WORDS =
  'a about after all also an and any are as at be because been before being between both but by can could did do ' +
  'does done during each for from had has have having he her here hers him his how i if in into is it its just me ' +
  'more most my no nor not of off on once only or other our out over own s same she should so some such t than that ' +
  'the their theirs them then there these they this those through to too under until up very was we were what when ' +
  'where which while who whom whose why will with would you your';
