using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Turns replies into validated outputs.</summary>
internal static class ReplyReader
{
    private const string CutOffAfterEnd = "The reply reached the limit of output tokens, but only after its last field.";

    /// <summary>Whether a reply has text that was neither cut off nor withheld.</summary>
    public static bool IsWhole(in ModelReply reply) =>
        !string.IsNullOrWhiteSpace(reply.Text) && reply.FinishReason != ChatFinishReason.Length && reply.FinishReason != ChatFinishReason.ContentFilter;

    public static Reading<TOutputs> Read<TOutputs>(Adapter adapter, Native native, SchemaCodec<TOutputs> codec, in ModelReply reply)
    {
        if (reply.Stream is { Errors: { IsValid: false } broken })
        {
            return new(default, broken);
        }

        if (reply.FinishReason == ChatFinishReason.ContentFilter)
        {
            return Reading<TOutputs>.Hopeless(ReplyErrors.Filtered);
        }

        // The last call may be half of one, and half an argument can be an argument too.
        if (reply.FinishReason == ChatFinishReason.Length && NativeAnswers.AreCalls(native, reply))
        {
            return Reading<TOutputs>.Hopeless(ReplyErrors.Truncated);
        }

        if (string.IsNullOrWhiteSpace(reply.Text) && !NativeAnswers.AreCalls(native, reply))
        {
            return reply.FinishReason == ChatFinishReason.Length
                ? Reading<TOutputs>.Hopeless(ReplyErrors.Truncated)
                : new(default, ValidationResult.Of(ReplyErrors.Empty));
        }

        var count = native.Shown.Outputs.Fields.Count;
        var buffer = new FieldBuffer<FieldText>();
        Span<FieldText> fields = count <= FieldBuffer<FieldText>.Length ? buffer[..count] : new FieldText[count];
        return Read(adapter, native, codec, reply, fields);
    }

    private static Reading<TOutputs> Read<TOutputs>(Adapter adapter, Native native, SchemaCodec<TOutputs> codec, in ModelReply reply, Span<FieldText> fields)
    {
        var asked = native.Shown;
        var log = new TolerantLog();
        var ending = Parse(adapter, asked, reply.Text, fields, log);
        var isCut = reply.FinishReason == ChatFinishReason.Length;
        if (isCut && ending == ReplyEnding.Open)
        {
            return Reading<TOutputs>.Hopeless(ReplyErrors.Truncated) with { Found = ReplyFields.Found(asked, fields) };
        }

        var outputs = default(TOutputs);
        if (log.Errors.Count == 0 && TryRead(native, codec, fields, reply, log, out outputs))
        {
            // Where every field may be null, a reply that says nothing of any is no answer all the same.
            if (ending == ReplyEnding.Open && fields.Length > 0 && !FieldsFound.Any(fields) && !NativeAnswers.AreCalls(native, reply))
            {
                log.Errors.Add(ReplyErrors.NoField(asked.Outputs));
            }

            codec.Finish(ref outputs, ref log.Errors);
        }

        return log.Errors.Count > 0
            ? new(default, log.Errors.ToResult()) { Found = ReplyFields.Found(asked, fields) }
            : new(outputs, ValidationResult.Valid)
            {
                Extras = ReplyFields.Extras(asked, codec.Schema, fields),
                Repairs = log.Repairs,
                Warnings = isCut ? [CutOffAfterEnd] : [],
            };
    }

    // Calls of tools come without any text.
    private static ReplyEnding Parse(Adapter adapter, Signature asked, string text, Span<FieldText> fields, TolerantLog log)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            return adapter.Parse(asked, text, fields, log);
        }

        fields.Fill(FieldText.Absent);
        return ReplyEnding.Closed;
    }

    private static bool TryRead<TOutputs>(Native native, SchemaCodec<TOutputs> codec, Span<FieldText> fields, in ModelReply reply, TolerantLog log, out TOutputs outputs)
    {
        var asked = native.Shown;
        if (ReferenceEquals(asked.Outputs, codec.Schema))
        {
            return codec.TryReadText(fields, log, out outputs!);
        }

        var own = new FieldText[codec.Schema.Fields.Count];
        for (var i = 0; i < own.Length; i++)
        {
            var name = codec.Schema.Fields[i].JsonName;
            var index = FieldNames.IndexOf(asked.Outputs, name);
            own[i] = index < 0 ? NativeAnswers.Find(native, name, reply) : fields[index];
        }

        return codec.TryReadText(own, log, out outputs!);
    }
}
