using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>Writes schemas as data.</summary>
internal static class SchemaEmitter
{
    private const string Constraints = "global::ElixirMl.Schemas.Constraint";

    internal static void EmitSchemaProperty(SourceWriter writer, CodecTarget target)
    {
        writer.Line("public override global::ElixirMl.Schemas.Schema Schema { get; } = new(");
        writer.Line($"    {CSharpText.Literal(target.SchemaName)},");
        writer.Line("    [");
        foreach (var member in target.Members)
        {
            EmitField(writer, member, target.ValuesName);
        }

        var facts = SchemaFacts(target).ToArray();
        if (facts.Length == 0)
        {
            writer.Line("    ]);");
            return;
        }

        writer.Line("    ])").Line("    {").Lines(facts.Select(static fact => $"        {fact},")).Line("    };");
    }

    /// <summary>Writes the class that holds one codec per member.</summary>
    internal static void EmitValues(SourceWriter writer, string name, IEnumerable<MemberModel> members)
    {
        writer.Open($"private static class {name}");
        foreach (var member in members)
        {
            writer.Line($"public static readonly global::ElixirMl.Schemas.Values.ValueCodec<{member.Value.CSharpType}> {member.Identifier} =");
            writer.Line($"    {member.Value.Codec};");
            foreach (var pattern in member.Field.Constraints.OfType<Constraint.Pattern>())
            {
                writer.Line($"public static readonly global::System.Text.RegularExpressions.Regex {member.Field.Name}Pattern = global::ElixirMl.Generated.FieldRules.Pattern({CSharpText.Literal(pattern.Expression)});");
            }

            foreach (var shape in member.Field.Constraints.OfType<Constraint.Shape>())
            {
                writer.Line($"public static readonly {Constraints}.Shape {member.Field.Name}Shape = {MlExpression(shape)};");
            }
        }

        writer.Close();
    }

    private static IEnumerable<string> SchemaFacts(CodecTarget target)
    {
        if (target.Description.Length > 0)
        {
            yield return $"Description = {CSharpText.Literal(target.Description)}";
        }

        if (target.Rules.Count > 0)
        {
            yield return $"Rules = [{string.Join(", ", target.Rules.Select(static rule => CSharpText.Literal(rule.Name)))}]";
        }

        if (target.Metadata.Count > 0)
        {
            yield return $"Metadata = [{string.Join(", ", target.Metadata.Select(static entry => $"new({CSharpText.Literal(entry.Key)}, {CSharpText.Literal(entry.Json)})"))}]";
        }

        if (target.UnknownKeys != UnknownKeys.Ignore)
        {
            yield return $"UnknownKeys = global::ElixirMl.Schemas.UnknownKeys.{target.UnknownKeys}";
        }
    }

    private static void EmitField(SourceWriter writer, MemberModel member, string valuesName)
    {
        var field = member.Field;
        var head = $"        new({CSharpText.Literal(field.Name)}, {CSharpText.Literal(field.JsonName)}, {valuesName}.{member.Identifier}.Type)";
        var facts = Facts(field).ToArray();
        if (facts.Length == 0)
        {
            writer.Line(head + ",");
            return;
        }

        writer.Line(head).Line("        {");
        foreach (var fact in facts)
        {
            writer.Line($"            {fact},");
        }

        writer.Line("        },");
    }

    private static IEnumerable<string> Facts(Field field)
    {
        if (field.Description.Length > 0)
        {
            yield return $"Description = {CSharpText.Literal(field.Description)}";
        }

        if (!field.IsRequired)
        {
            yield return "IsRequired = false";
        }

        if (field.Default is not null)
        {
            yield return $"Default = {CSharpText.Literal(field.Default)}";
        }

        if (field.Aliases.Count > 0)
        {
            yield return $"Aliases = [{Join(field.Aliases)}]";
        }

        if (field.Examples.Count > 0)
        {
            yield return $"Examples = [{Join(field.Examples)}]";
        }

        if (field.IsVariable)
        {
            yield return "IsVariable = true";
        }

        if (field.HasOpenItems)
        {
            yield return "HasOpenItems = true";
        }

        if (field.Constraints.Count > 0)
        {
            yield return $"Constraints = [{string.Join(", ", field.Constraints.Select(ConstraintExpression))}]";
        }
    }

    private static string ConstraintExpression(Constraint constraint) => constraint switch
    {
        Constraint.Range range => $"new {Constraints}.Range({Optional(range.Minimum)}, {Optional(range.Maximum)}, {CSharpText.Literal(range.MinimumIsExclusive)}, {CSharpText.Literal(range.MaximumIsExclusive)})",
        Constraint.MultipleOf multiple => $"new {Constraints}.MultipleOf({CSharpText.Literal(multiple.Factor)})",
        Constraint.Length length => $"new {Constraints}.Length({CSharpText.Literal(length.Minimum)}, {Optional(length.Maximum)})",
        Constraint.Items items => $"new {Constraints}.Items({CSharpText.Literal(items.Minimum)}, {Optional(items.Maximum)})",
        Constraint.UniqueItems => $"new {Constraints}.UniqueItems()",
        Constraint.Pattern pattern => $"new {Constraints}.Pattern({CSharpText.Literal(pattern.Expression)})",
        Constraint.Format format => $"new {Constraints}.Format({CSharpText.Literal(format.Name)})",
        Constraint.Allowed allowed => $"new {Constraints}.Allowed([{Join(allowed.Values)}])",
        Constraint.Denied denied => $"new {Constraints}.Denied([{Join(denied.Values)}])",
        _ => MlExpression(constraint),
    };

    /// <summary>An expression that makes a constraint of an ML type.</summary>
    internal static string MlExpression(Constraint constraint) => constraint switch
    {
        Constraint.Shape shape => $"new {Constraints}.Shape([{string.Join(", ", shape.Axes.Select(Optional))}])",
        Constraint.Tokens tokens => $"new {Constraints}.Tokens(global::ElixirMl.MlTypes.TokenKind.{tokens.Kind})",
        Constraint.UnitNorm => $"new {Constraints}.UnitNorm()",
        Constraint.Calibrated => $"new {Constraints}.Calibrated()",
        Constraint.Language language => $"new {Constraints}.Language({CSharpText.Literal(language.Name)})",
        Constraint.Normalized => $"new {Constraints}.Normalized()",
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    private static string Join(ValueList<string> values) => string.Join(", ", values.Select(static value => CSharpText.Literal(value)));

    private static string Optional(double? value) => value is { } number ? CSharpText.Literal(number) : "null";

    private static string Optional(int? value) => value is { } number ? CSharpText.Literal(number) : "null";
}
