using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ElixirMl.Generated;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using ElixirMl.Variables;

namespace ElixirMl.Predictors;

/// <summary>What is asked once the variables of a signature have values: <c>{Tone}</c> in instructions, lengths of outputs.</summary>
/// <remarks>Thread-safe. The same signature gives the same instance, since prompts are cached by it.</remarks>
internal sealed partial class FilledSignatures
{
    private static readonly FilledSignatures Plain = new(VariableConfiguration.Empty);

    private readonly VariableConfiguration _values;
    private readonly ConditionalWeakTable<Signature, Signature>? _filled;

    private FilledSignatures(VariableConfiguration values)
    {
        _values = values;
        _filled = values.Count == 0 ? null : [];
    }

    public static FilledSignatures With(VariableConfiguration values) => values.Count == 0 ? Plain : new(values);

    public Signature Of(Signature asked) => _filled is null ? asked : _filled.GetValue(asked, Fill);

    /// <summary>Tells of texts that are longer than was chosen.</summary>
    public void Check<TOutputs>(SchemaCodec<TOutputs> codec, TOutputs outputs, ref SchemaErrors errors)
    {
        var fields = codec.Schema.Fields;
        for (var i = 0; i < fields.Count && _filled is not null; i++)
        {
            var field = SignatureVariables.Shorten(fields[i], _values);
            if (!ReferenceEquals(field, fields[i]) && codec.FormatField(outputs, i) is { } text && IsTooLong(field, text))
            {
                FieldRules.WrongLength(ref errors, field, text);
            }
        }
    }

    private static bool IsTooLong(Field field, string text) =>
        field.Constraints.OfType<Constraint.Length>().Any(length => !FieldRules.HasLength(text, 0, length.Maximum ?? int.MaxValue));

    private Signature Fill(Signature asked)
    {
        var fields = asked.Outputs.Fields.Select(field => SignatureVariables.Shorten(field, _values)).ToValueList();
        var isShorter = !fields.Zip(asked.Outputs.Fields).All(static pair => ReferenceEquals(pair.First, pair.Second));
        var instructions = Mention().Replace(asked.Instructions, Value);
        return instructions == asked.Instructions && !isShorter
            ? asked
            : asked with { Instructions = instructions, Outputs = isShorter ? asked.Outputs with { Fields = fields } : asked.Outputs };
    }

    // Braces around anything else are part of the text.
    private string Value(Match mention) =>
        _values.Names.Contains(mention.Groups[1].Value) ? _values[mention.Groups[1].Value].ToString() : mention.Value;

    [GeneratedRegex(@"\{([A-Za-z_][\w.]*)\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();
}
