using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.StructuredOutput;

/// <summary>The way of one request down the ladder.</summary>
internal sealed class Descent
{
    private readonly ChatResponseFormatJson _format;
    private readonly ChatOptions _options;
    private readonly RungSet _refused;

    /// <param name="first">Where it may begin.</param>
    /// <param name="refused">What the model is known to refuse.</param>
    /// <param name="format">What is asked for.</param>
    /// <param name="options">Of the request.</param>
    public Descent(OutputRung first, RungSet refused, ChatResponseFormatJson format, ChatOptions options)
    {
        (_format, _options, _refused) = (format, options, refused);
        Rung = Fitting(first);
    }

    /// <summary>Where the form is asked for now.</summary>
    public OutputRung Rung { get; private set; }

    /// <summary>What the model refused on the way, whatever the request.</summary>
    public RungSet Learned { get; private set; }

    /// <summary>What it said to that; <see langword="null"/> when nothing was learned.</summary>
    public string? Reason { get; private set; }

    public bool IsRefused(ModelClientException error) => FormRefusals.Of(error, Rung) != FormRefusal.None;

    public void Step(ModelClientException refusal)
    {
        if (FormRefusals.Of(refusal, Rung) == FormRefusal.OfModel)
        {
            (Learned, Reason) = (Learned.With(Rung), refusal.Message);
        }

        Rung = Fitting(Rung + 1);
    }

    private OutputRung Fitting(OutputRung rung)
    {
        while (_refused.Contains(rung) || !OutputRequest.Fits(rung, _format, _options))
        {
            rung++;
        }

        return rung;
    }
}
