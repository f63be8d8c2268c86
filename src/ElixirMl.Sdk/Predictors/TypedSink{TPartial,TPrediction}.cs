using System.Threading.Channels;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Streaming;

namespace ElixirMl.Predictors;

/// <summary>Makes typed updates of what happens in one prediction.</summary>
internal sealed class TypedSink<TPartial, TPrediction>(ChannelWriter<StreamUpdate<TPartial, TPrediction>> writer, Schema outputs, Func<PartialFields, TPartial> partial, IStreamSink? outer) : IStreamSink
    where TPrediction : class
{
    private volatile PartialFields _latest = PartialFields.None(outputs);

    public async ValueTask WriteAsync(StreamEvent happened, CancellationToken cancellationToken)
    {
        var fields = happened.Fields?.As(outputs) ?? (happened.Kind == StreamUpdateKind.ExtraCall ? PartialFields.None(outputs) : _latest);
        _latest = fields;
        await writer.WriteAsync(new(happened, partial(fields)), cancellationToken).ConfigureAwait(false);
        if (outer is not null)
        {
            await outer.WriteAsync(happened, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask CompleteAsync(string predictor, TPrediction prediction, CancellationToken cancellationToken) =>
        writer.WriteAsync(new(new(StreamUpdateKind.Completed, predictor), partial(_latest), prediction), cancellationToken);
}
