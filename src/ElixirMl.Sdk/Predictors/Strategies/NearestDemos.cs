using System.Globalization;
using System.Runtime.CompilerServices;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Shows the demos whose inputs are nearest to those at hand (k nearest neighbours), the nearest one last.</summary>
/// <remarks>
/// Chooses among the demos of the predictor, or among those it is given. Nearness is tf-idf over words and word stems, without asking a
/// model, or the cosine of embeddings. Embeddings of demos are made once per set of demos, all in one call, and kept as long as the
/// set; each question costs one call more, whose failure fails the prediction. Thread-safe if the generator is.
/// </remarks>
public sealed class NearestDemos : Strategy
{
    private readonly ConditionalWeakTable<ValueList<Demo>, IDemoIndex> _indexes = [];
    private readonly Func<ValueList<Demo>, IDemoIndex> _makeIndex;
    private readonly int _count;
    private readonly ValueList<Demo>? _demos;
    private readonly Strategy _inner;

    /// <summary>Demos by nearness.</summary>
    /// <param name="count">How many are shown, at least 1.</param>
    /// <param name="demos">Those to choose from; those of the predictor by default.</param>
    /// <param name="inner">How the model is asked; <see cref="Predict"/> by default.</param>
    public NearestDemos(int count = 3, ValueList<Demo>? demos = null, Strategy? inner = null)
        : this(static all => new DemoIndex(all), null, count, demos, inner)
    {
    }

    /// <summary>Demos by nearness of meaning.</summary>
    /// <param name="embeddings">Embeds the inputs of demos and questions.</param>
    /// <param name="count">How many are shown, at least 1.</param>
    /// <param name="demos">Those to choose from; those of the predictor by default.</param>
    /// <param name="inner">How the model is asked; <see cref="Predict"/> by default.</param>
    public NearestDemos(IEmbeddingGenerator<string, Embedding<float>> embeddings, int count = 3, ValueList<Demo>? demos = null, Strategy? inner = null)
        : this(all => new EmbeddedDemos(all, embeddings), NameOf(embeddings), count, demos, inner)
    {
    }

    private NearestDemos(Func<ValueList<Demo>, IDemoIndex> makeIndex, string? embeddings, int count, ValueList<Demo>? demos, Strategy? inner)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _makeIndex = makeIndex;
        _count = count;
        _demos = demos;
        _inner = inner ?? Predict.Shared;
        Name = StrategyName.Of(nameof(NearestDemos), count.ToString(CultureInfo.InvariantCulture), embeddings, demos is null ? null : DemoTexts.Identify(demos), inner?.Name);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override double CostMultiplier => _inner.CostMultiplier;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => _inner.Derive(signature);

    /// <inheritdoc/>
    public override Signature Derive(Signature signature, ModelInfo? model) => _inner.Derive(signature, model);

    /// <inheritdoc/>
    public override async ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var index = _indexes.GetValue(_demos ?? exchange.Predictor.State.Demos, all => _makeIndex(all));
        var nearest = await index.NearestAsync(AttemptText.Of(exchange.Contract.Inputs, exchange.Inputs), _count, cancellationToken).ConfigureAwait(false);
        return await _inner.AnswerAsync(exchange.With(new() { Strategy = _inner, Demos = nearest }), cancellationToken).ConfigureAwait(false);
    }

    private static string NameOf(IEmbeddingGenerator<string, Embedding<float>> embeddings)
    {
        ArgumentNullException.ThrowIfNull(embeddings);
        return (embeddings.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata)?.DefaultModelId ?? "embeddings";
    }
}
