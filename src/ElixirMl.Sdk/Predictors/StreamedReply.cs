using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using ElixirMl.Streaming;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>One reply as it comes in: tells the stream of its fields and holds them to the checks.</summary>
internal sealed class StreamedReply
{
    private readonly PredictionStream? _stream;
    private readonly ValueList<StreamCheck> _checks;
    private readonly Adapter _format;
    private readonly Signature _asked;
    private readonly ReplyParser? _parser;
    private readonly List<FieldChange> _changes = [];
    private readonly int _call;
    private PartialFields _fields;
    private bool _isHit;

    public StreamedReply(PredictionStream? stream, ValueList<StreamCheck> checks, Adapter format, Signature asked)
    {
        _stream = stream;
        _checks = checks;
        _format = format;
        _asked = asked;
        _parser = format.BeginReply(asked);
        _call = stream?.NextCall() ?? 0;
        _fields = PartialFields.None(asked.Outputs);
    }

    /// <summary>The checks that are broken.</summary>
    public ValidationResult Errors { get; private set; } = ValidationResult.Valid;

    public ValueTask TellAsync(StreamUpdateKind kind, string? model, CancellationToken cancellationToken) => _stream is null
        ? ValueTask.CompletedTask
        : _stream.TellAsync(Event(kind) with { Text = model ?? "" }, cancellationToken);

    /// <returns>Whether the reply may go on.</returns>
    public async ValueTask<bool> TakeAsync(ChatResponseUpdate update, CancellationToken cancellationToken)
    {
        _isHit |= update.AdditionalProperties?.ContainsKey(CallProperties.CacheHit) == true;
        for (var i = 0; i < update.Contents.Count; i++)
        {
            switch (update.Contents[i])
            {
                case TextContent { Text: { Length: > 0 } text }:
                    _parser?.Append(text, _changes);
                    await TellChangesAsync(cancellationToken).ConfigureAwait(false);
                    break;
                case TextReasoningContent { Text: { Length: > 0 } thought } when _stream is not null && !_isHit:
                    await _stream.TellAsync(Event(StreamUpdateKind.Reasoning) with { Text = thought }, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        return Errors.IsValid;
    }

    /// <summary>Takes the end of the reply.</summary>
    /// <param name="reply">All of its text.</param>
    /// <param name="reason">Why it ended; of one that was cut off or withheld nothing is completed, since half a number looks like a whole one.</param>
    /// <param name="cancellationToken">Stops waiting for the reader.</param>
    public async ValueTask CompleteAsync(string reply, ChatFinishReason? reason, CancellationToken cancellationToken)
    {
        if (reason == ChatFinishReason.ContentFilter || (reason == ChatFinishReason.Length && IsCutOff(reply)))
        {
            return;
        }

        _parser?.Complete(_changes);
        await TellChangesAsync(cancellationToken).ConfigureAwait(false);
        if (_format.Extraction is null && !IsSettled)
        {
            ReadWhole(reply);
            await TellChangesAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsCutOff(string reply) =>
        string.IsNullOrWhiteSpace(reply) || _format.Parse(_asked, reply, new FieldText[_asked.Outputs.Fields.Count], new()) == ReplyEnding.Open;

    // What the growing reply did not tell: of a reply in another form than asked for, everything.
    private void ReadWhole(string reply)
    {
        var fields = new FieldText[_asked.Outputs.Fields.Count];
        _format.Parse(_asked, reply, fields, new());
        for (var i = 0; i < fields.Length; i++)
        {
            if (!fields[i].IsAbsent && _fields[i].State != FieldState.Complete)
            {
                _changes.Add(new(i, Rest(_fields[i], fields[i]), PartialField.Complete(fields[i])));
            }
        }
    }

    private bool IsSettled => Enumerable.Range(0, _asked.Outputs.Fields.Count).All(index => _fields[index].State == FieldState.Complete);

    private static string Rest(PartialField before, FieldText whole)
    {
        var text = FieldFormat.ToPlainText(whole);
        return before.Text.IsAbsent ? text : before.Text.Form == FieldTextForm.Plain && text.AsSpan().StartsWith(before.Text.Text.Span) ? text[before.Text.Text.Length..] : "";
    }

    private async ValueTask TellChangesAsync(CancellationToken cancellationToken)
    {
        foreach (var change in _changes)
        {
            _fields = _fields.With(change.Field, change.Value);
            Judge(change);
            if (_stream is not null && !_isHit)
            {
                await _stream.TellAsync(Event(change), cancellationToken).ConfigureAwait(false);
            }
        }

        _changes.Clear();
    }

    private void Judge(in FieldChange change)
    {
        if (change.Value.Text.IsAbsent)
        {
            return;
        }

        foreach (var check in _checks.AsSpan())
        {
            if (check.Field == _asked.Outputs.Fields[change.Field].JsonName && Errors.IsValid && !check.Holds(change.Value.Text.Text.Span))
            {
                Errors = ValidationResult.Of(new ValidationError($"$.{check.Field}", ReplyRules.Check, check.Message, null, ""));
            }
        }
    }

    private StreamEvent Event(StreamUpdateKind kind) => new(kind, _stream!.Predictor, _call) { Fields = _fields };

    private StreamEvent Event(in FieldChange change) => Event(StreamUpdateKind.Field) with
    {
        Field = _asked.Outputs.Fields[change.Field].JsonName,
        Text = change.Delta,
        IsLast = change.Value.State == FieldState.Complete,
    };
}
