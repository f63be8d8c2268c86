namespace ElixirMl.OpenAi;

/// <summary>One who speaks OpenAI's protocol: its address, and the names under which its settings are found.</summary>
/// <param name="Name">Name of the configuration section.</param>
/// <param name="VariablePrefix">Of environment variables: <c>GROQ</c> stands for <c>GROQ_API_KEY</c>, <c>GROQ_BASE_URL</c> and <c>GROQ_MODEL</c>.</param>
/// <param name="Endpoint">Base address up to and with the version; <see langword="null"/> when each customer has one of its own.</param>
/// <param name="NeedsKey">Whether the address takes no call without a key.</param>
public sealed record OpenAiVendor(string Name, string VariablePrefix, Uri? Endpoint, bool NeedsKey)
{
    /// <summary>OpenAI itself.</summary>
    public static OpenAiVendor OpenAi { get; } = new("OpenAi", "OPENAI", new("https://api.openai.com/v1"), true);

    /// <summary>Azure OpenAI; the address is <c>https://NAME.openai.azure.com/openai/v1</c>.</summary>
    public static OpenAiVendor Azure { get; } = new("AzureOpenAi", "AZURE_OPENAI", null, true);

    /// <summary>Groq.</summary>
    public static OpenAiVendor Groq { get; } = new("Groq", "GROQ", new("https://api.groq.com/openai/v1"), true);

    /// <summary>Google's Gemini.</summary>
    public static OpenAiVendor Google { get; } = new("Google", "GEMINI", new("https://generativelanguage.googleapis.com/v1beta/openai"), true);

    /// <summary>Ollama on this machine.</summary>
    public static OpenAiVendor Ollama { get; } = new("Ollama", "OLLAMA", new("http://localhost:11434/v1"), false);

    /// <summary>vLLM on this machine.</summary>
    public static OpenAiVendor Vllm { get; } = new("Vllm", "VLLM", new("http://localhost:8000/v1"), false);

    /// <summary>The server of llama.cpp on this machine.</summary>
    public static OpenAiVendor LlamaCpp { get; } = new("LlamaCpp", "LLAMACPP", new("http://localhost:8080/v1"), false);

    internal static IReadOnlyList<OpenAiVendor> All { get; } = [OpenAi, Azure, Groq, Google, Ollama, Vllm, LlamaCpp];
}
