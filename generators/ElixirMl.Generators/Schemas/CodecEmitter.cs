using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>Writes the codec of one type.</summary>
internal sealed class CodecEmitter(SourceWriter writer, CodecTarget target)
{
    private const string Reading = "global::ElixirMl.Generated.FieldReading";
    private const string SchemaType = "global::ElixirMl.Schemas.Schema";
    private const string JsonReader = "global::System.Text.Json.Utf8JsonReader";
    private const string JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    private const string Errors = "global::ElixirMl.Schemas.SchemaErrors";

    private readonly CheckEmitter _checks = new(writer, target);

    private IReadOnlyList<MemberModel> Members => target.Members;

    internal void Emit()
    {
        writer.Open($"private sealed class {target.CodecName} : global::ElixirMl.Schemas.SchemaCodec<{target.Type}>");
        writer.Line($"public static readonly {target.CodecName} Instance = new();").Line();
        SchemaEmitter.EmitSchemaProperty(writer, target);
        EmitTryRead();
        EmitTryReadText();
        EmitWrite();
        EmitWriteField();
        EmitFormatField();
        _checks.Emit();
        EmitWholeTransforms();
        EmitSetters();
        writer.Close();
    }

    private void EmitTryRead()
    {
        writer.Line();
        writer.Open($"public override bool TryRead(ref {JsonReader} reader, ref {Errors} errors, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {target.Type} value)");
        writer.Line("value = default;");
        writer.Block($"if (!{Reading}.TryStart(ref reader, ref errors))", () => writer.Line("return false;"));
        writer.Line();
        EmitLocals();
        writer.Line("var before = errors.Count;");
        writer.Block($"while ({Reading}.TryReadKey(ref reader, ref errors))", EmitKeys);
        writer.Line();
        writer.Open($"if (!{Reading}.Complete(in seen, ref errors, Schema, before))");
        _checks.EmitCheckRead("errors");
        writer.Line("return false;").Close();
        writer.Line();
        EmitCreate();
        writer.Close();
    }

    private void EmitKeys()
    {
        if (Members.Count == 0)
        {
            writer.Line($"{Reading}.ReadUnknown(ref reader, ref errors, Schema);");
            return;
        }

        for (var i = 0; i < Members.Count; i++)
        {
            var member = Members[i];
            var names = member.Field.Aliases.Concat([member.Field.JsonName]).Reverse();
            var isKey = string.Join(" || ", names.Select(static name => $"reader.ValueTextEquals({CSharpText.Literal(name)}u8)"));
            writer.Block(
                $"{(i == 0 ? "if" : "else if")} ({isKey})",
                () => writer.Line($"{Reading}.Read(ref reader, ref errors, Schema, {i}, {ValueOf(member)}, ref seen, ref {LocalOf(member)});"));
        }

        writer.Block("else", () => writer.Line($"{Reading}.ReadUnknown(ref reader, ref errors, Schema);"));
    }

    private void EmitTryReadText()
    {
        writer.Line();
        writer.Open($"public override bool TryReadText(global::System.ReadOnlySpan<global::ElixirMl.Schemas.FieldText> fields, global::ElixirMl.Schemas.Tolerant.TolerantLog log, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {target.Type} value)");
        if (Members.Count > 0)
        {
            EmitTextFields();
        }

        EmitCreate();
        writer.Close();
    }

    private void EmitTextFields()
    {
        EmitLocals();
        writer.Line("var before = log.Errors.Count;");
        for (var i = 0; i < Members.Count; i++)
        {
            writer.Line($"{Reading}.ReadText(fields, log, Schema, {i}, {ValueOf(Members[i])}, ref seen, ref {LocalOf(Members[i])});");
        }

        writer.Open("if (log.Errors.Count != before)");
        _checks.EmitCheckRead("log.Errors");
        writer.Line("value = default;").Line("return false;").Close();
        writer.Line();
    }

    private void EmitLocals()
    {
        writer.Line("var seen = default(global::ElixirMl.Generated.FieldSet);");
        foreach (var member in Members)
        {
            writer.Line($"{member.Value.CSharpType} {LocalOf(member)} = {member.DefaultLiteral ?? "default!"};");
        }
    }

    private void EmitTransforms()
    {
        foreach (var (transform, index) in target.FieldTransforms)
        {
            var local = LocalOf(Members[index]);
            writer.Block($"if (seen.Contains({CSharpText.Literal(index)}))", () => writer.Line($"{local} = {target.Owner}.{transform.Name}({local});"));
            writer.Line();
        }
    }

    private void EmitCreate()
    {
        if (!target.IsCreatable)
        {
            writer.Line(Creation.Impossible + ";");
            return;
        }

        EmitTransforms();
        var set = Members.Where(static member => !member.KeepsInitializer).ToArray();
        writer.Open($"value = new {target.Type}");
        foreach (var member in set)
        {
            writer.Line($"{member.Identifier} = {LocalOf(member)},");
        }

        writer.Lines(target.LeftOut.Select(static name => $"{name} = default!,"));
        writer.Close(";");
        for (var i = 0; i < Members.Count; i++)
        {
            if (Members[i].KeepsInitializer)
            {
                EmitLateSet(i);
            }
        }

        writer.Line("return true;");
    }

    private void EmitLateSet(int index)
    {
        var member = Members[index];
        var set = member.IsInitOnly
            ? $"Set{member.Field.Name}({(target.IsValueType ? "ref " : "")}value, {LocalOf(member)});"
            : $"value.{member.Identifier} = {LocalOf(member)};";
        writer.Block($"if (seen.Contains({CSharpText.Literal(index)}))", () => writer.Line(set));
        writer.Line();
    }

    private void EmitWrite()
    {
        writer.Line();
        writer.Open($"public override void WriteFields({JsonWriter} writer, {target.Type} value)");
        foreach (var member in Members)
        {
            EmitWriteMember(member);
        }

        writer.Close();
    }

    private void EmitWriteMember(MemberModel member)
    {
        void Write()
        {
            writer.Line($"writer.WritePropertyName({CSharpText.Literal(member.Field.JsonName)}u8);");
            writer.Line($"{ValueOf(member)}.Write(writer, value.{member.Identifier});");
        }

        if (member.Field.Type is FieldType.Optional && !member.Field.IsRequired)
        {
            writer.Block($"if (value.{member.Identifier} is not null)", Write);
        }
        else
        {
            Write();
        }
    }

    private void EmitWriteField()
    {
        writer.Line();
        writer.Open($"public override void WriteField({JsonWriter} writer, {target.Type} value, int field)");
        EmitSwitch(member => $"{ValueOf(member)}.Write(writer, value.{member.Identifier}); break;");
        writer.Close();
    }

    private void EmitSwitch(Func<MemberModel, string> statement)
    {
        writer.Open("switch (field)");
        for (var i = 0; i < Members.Count; i++)
        {
            writer.Line($"case {CSharpText.Literal(i)}: {statement(Members[i])}");
        }

        writer.Line("default: throw new global::System.ArgumentOutOfRangeException(nameof(field));");
        writer.Close();
    }

    private void EmitFormatField()
    {
        writer.Line();
        writer.Open($"public override string? FormatField({target.Type} value, int field) => field switch");
        for (var i = 0; i < Members.Count; i++)
        {
            writer.Line($"{CSharpText.Literal(i)} => {ValueOf(Members[i])}.Format(value.{Members[i].Identifier}),");
        }

        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(field)),");
        writer.Close(";");
    }

    private void EmitWholeTransforms()
    {
        var whole = target.Transforms.Where(static transform => transform.Field is null).ToArray();
        if (whole.Length > 0)
        {
            var value = whole.Aggregate("value", (inner, transform) => $"{target.Owner}.{transform.Name}({inner})");
            writer.Line();
            writer.Line($"public override {target.Type} Transform({target.Type} value) => {value};");
        }
    }

    private void EmitSetters()
    {
        foreach (var member in Members.Where(static member => member is { KeepsInitializer: true, IsInitOnly: true }))
        {
            writer.Line();
            writer.Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = \"set_{member.Field.Name}\")]");
            writer.Line($"private static extern void Set{member.Field.Name}({(target.IsValueType ? "ref " : "")}{member.InheritedFrom ?? target.Type} target, {member.Value.CSharpType} value);");
        }
    }

    private string ValueOf(MemberModel member) => $"{target.ValuesName}.{member.Identifier}";

    private static string LocalOf(MemberModel member) => LocalNames.Of(member.Field.Name);
}
