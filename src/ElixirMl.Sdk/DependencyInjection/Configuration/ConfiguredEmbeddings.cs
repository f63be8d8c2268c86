using System.Globalization;
using ElixirMl.Clients.Embeddings;
using ElixirMl.Schemas;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Makes an embedding generator and its layers from a section of the configuration.</summary>
internal static class ConfiguredEmbeddings
{
    public const string Root = "ElixirMl:Embeddings";

    // Read by the provider; listed here so that misspelt ones are found.
    private static readonly string[] ProviderSettings = ["Model", "Endpoint", "ApiKey", "KeySource", "Timeout", "MaxRetryDelay", "Retries", "UnsupportedOptions", "Dimension"];

    public static EmbeddingProvider Lexical { get; } = new("Lexical", static (_, configuration, path) => CreateLexical(configuration[$"{path}:Dimension"], path));

    /// <exception cref="ValidationException">A setting cannot be used; all problems are listed.</exception>
    public static IEmbeddingGenerator<string, Embedding<float>> Create(IServiceProvider services, string name)
    {
        var configuration = services.GetService<IConfiguration>()
            ?? throw new InvalidOperationException($"The embedding generator '{name}' is to be read from configuration, but no IConfiguration is registered. Register one, or call AddEmbeddingGenerator with a function that makes the generator.");
        var problems = new List<ValidationError>();
        var section = new SectionReader(configuration.GetSection($"{Root}:{name}"), problems);
        var innermost = Innermost(services, configuration, section, problems);
        Array.ForEach(ProviderSettings, setting => section.Text(setting));
        var layers = new EmbeddingLayerReader(services, problems).Read(section.Children("Layers"));
        section.Finish();
        var generator = Wrap(innermost, layers, section.Path, problems);
        if (problems.Count == 0)
        {
            return generator;
        }

        generator.Dispose();
        throw new ValidationException(ValidationResult.Of(problems));
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Innermost(IServiceProvider services, IConfiguration configuration, SectionReader section, List<ValidationError> problems)
    {
        var known = services.GetServices<EmbeddingProvider>().ToArray();
        var name = section.Text("Provider");
        var provider = Array.Find(known, provider => provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (provider is null)
        {
            section.Fail("Provider", name is null ? ValidationRules.Required : ValidationRules.Allowed, "must name a provider of embeddings", name, $"Known are {string.Join(", ", known.Select(static provider => provider.Name))}; AddProviders() of ElixirMl.Providers adds the vendors.");
        }

        try
        {
            // Where there is no provider, the embedded one stands in, so that the layers are checked all the same.
            return provider?.Create(services, configuration, section.Path) ?? new LexicalEmbeddingGenerator();
        }
        catch (ValidationException error)
        {
            problems.AddRange(error.Result.Errors);
            return new LexicalEmbeddingGenerator();
        }
        catch (Exception error)
        {
            // Providers are anybody's, and so is what they throw; it must not lose the name of its generator.
            problems.Add(new(section.Path, ValidationRules.Custom, SectionReader.MessageOf(error)));
            return new LexicalEmbeddingGenerator();
        }
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Wrap(
        IEmbeddingGenerator<string, Embedding<float>> innermost,
        IReadOnlyList<Func<IEmbeddingGenerator<string, Embedding<float>>, IEmbeddingGenerator<string, Embedding<float>>>> layers,
        string path,
        List<ValidationError> problems)
    {
        try
        {
            return layers.Reverse().Aggregate(innermost, static (inner, layer) => layer(inner));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            problems.Add(new($"{path}:Layers", ValidationRules.Custom, SectionReader.MessageOf(error)));
            return innermost;
        }
    }

    private static LexicalEmbeddingGenerator CreateLexical(string? dimension, string path)
    {
        if (string.IsNullOrWhiteSpace(dimension))
        {
            return new();
        }

        return int.TryParse(dimension, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= LexicalEmbeddingGenerator.MinDimension and <= LexicalEmbeddingGenerator.MaxDimension
            ? new(number)
            : throw new ValidationException(ValidationResult.Of(new ValidationError($"{path}:Dimension", ValidationRules.Range, $"must be a whole number from {LexicalEmbeddingGenerator.MinDimension} to {LexicalEmbeddingGenerator.MaxDimension}", dimension)));
    }
}
