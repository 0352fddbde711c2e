/** Everything by which LangChain's classes can be told to send what passes through them to somebody else, at this address. */
export function tracingVariables(url: string): Readonly<Record<string, string>> {
  return {
    LANGSMITH_TRACING: 'true',
    LANGSMITH_TRACING_V2: 'true',
    LANGCHAIN_TRACING: 'true',
    LANGCHAIN_TRACING_V2: 'true',
    LANGSMITH_API_KEY: 'lsv2_none',
    LANGCHAIN_API_KEY: 'lsv2_none',
    LANGSMITH_ENDPOINT: url,
    LANGCHAIN_ENDPOINT: url,
    LANGSMITH_PROJECT: 'kiosque',
    LANGSMITH_GATEWAY: url,
    LANGSMITH_GATEWAY_API_KEY: 'lsv2_none',
    LANGCHAIN_CALLBACKS_BACKGROUND: 'false',
  };
}
