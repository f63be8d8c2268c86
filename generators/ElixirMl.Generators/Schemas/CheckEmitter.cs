using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>Writes the checks of one type: of each field, of the fields that were read although others failed, and of the rules over several.</summary>
internal sealed class CheckEmitter(SourceWriter writer, CodecTarget target)
{
    private const string Reading = "global::ElixirMl.Generated.FieldReading";
    private const string Rules = "global::ElixirMl.Generated.FieldRules";
    private const string Errors = "global::ElixirMl.Schemas.SchemaErrors";

    private IReadOnlyList<MemberModel> Members => target.Members;

    private IEnumerable<int> Checked => Enumerable.Range(0, Members.Count).Where(index => RuleEmitter.HasChecks(Members[index]));

    // A rule over the whole value needs a whole value.
    private IReadOnlyList<RuleModel> RulesOfFields => [.. target.Rules.Where(static rule => rule.Fields.Count > 0)];

    internal void Emit()
    {
        writer.Line();
        writer.Open($"public override void ValidateFields({target.Type} value, ref {Errors} errors)");
        foreach (var index in Checked)
        {
            writer.Line($"{CheckOf(Members[index])}(value.{Members[index].Identifier}, ref errors);");
        }

        writer.Close();
        foreach (var index in Checked)
        {
            EmitCheck(index);
        }

        EmitCheckReadMethod();
        EmitRules();
    }

    /// <summary>Writes the call that checks what was read although something failed.</summary>
    /// <param name="errors">Where the errors are gathered.</param>
    internal void EmitCheckRead(string errors)
    {
        if (NeedsCheckRead())
        {
            var locals = ReadMembers().Select(index => LocalOf(Members[index]));
            writer.Line($"CheckRead({string.Join(", ", locals)}, in seen, ref {errors}, before);");
        }
    }

    private void EmitCheck(int index)
    {
        var member = Members[index];
        writer.Line();
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        writer.Open($"private void {CheckOf(member)}({member.Value.CSharpType} value, ref {Errors} errors)");
        new RuleEmitter(writer, member, index, target.ValuesName).Emit("value");
        writer.Close();
    }

    private bool NeedsCheckRead() => Checked.Any() || RulesOfFields.Count > 0;

    private IReadOnlyList<int> ReadMembers() =>
        [.. Checked.Concat(RulesOfFields.SelectMany(static rule => rule.Fields).Select(target.IndexOf)).Distinct().OrderBy(static index => index)];

    private void EmitCheckReadMethod()
    {
        if (!NeedsCheckRead())
        {
            return;
        }

        var parameters = ReadMembers().Select(index => $"{Members[index].Value.CSharpType} {LocalOf(Members[index])}");
        writer.Line();
        writer.Open($"private void CheckRead({string.Join(", ", parameters)}, in global::ElixirMl.Generated.FieldSet seen, ref {Errors} errors, int before)");
        foreach (var index in ReadMembers())
        {
            EmitCheckOfRead(index);
        }

        foreach (var rule in RulesOfFields)
        {
            var members = MembersOf(rule).ToArray();
            EmitRule(rule, AreKnown(members), string.Join(", ", members.Select(LocalOf)));
        }

        writer.Close();
    }

    private void EmitCheckOfRead(int index)
    {
        var transforms = target.FieldTransforms.Where(one => one.Index == index).Select(static one => one.Transform).ToArray();
        var hasChecks = RuleEmitter.HasChecks(Members[index]);
        if (transforms.Length == 0 && !hasChecks)
        {
            return;
        }

        var local = LocalOf(Members[index]);
        writer.Open($"if ({AreKnown(Members[index])})");
        if (transforms.Length > 0)
        {
            var changed = transforms.Aggregate(local, (inner, transform) => $"{target.Owner}.{transform.Name}({inner})");
            writer.Line($"{local} = {(Members[index].Field.IsRequired ? changed : $"seen.Contains({CSharpText.Literal(index)}) ? {changed} : {local}")};");
        }

        if (hasChecks)
        {
            writer.Line($"{CheckOf(Members[index])}({local}, ref errors);");
        }

        writer.Close();
    }

    private void EmitRules()
    {
        if (target.Rules.Count == 0)
        {
            return;
        }

        writer.Line();
        foreach (var rule in target.Rules)
        {
            writer.Line($"private static readonly string[] {rule.Name}Fields = [{string.Join(", ", MembersOf(rule).Select(static member => CSharpText.Literal(member.Field.JsonName)))}];");
        }

        writer.Line();
        writer.Open($"public override void ValidateRules({target.Type} value, ref {Errors} errors, int since)");
        foreach (var rule in target.Rules)
        {
            var arguments = rule.Fields.Count == 0 ? "value" : string.Join(", ", MembersOf(rule).Select(static member => $"value.{member.Identifier}"));
            EmitRule(rule, $"(errors.Count == since || {Rules}.CanRun(in errors, since, {rule.Name}Fields))", arguments);
        }

        writer.Close();
    }

    private void EmitRule(RuleModel rule, string canRun, string arguments)
    {
        var call = $"{target.Owner}.{rule.Name}({arguments})";
        var name = CSharpText.Literal(rule.Name);
        var (condition, report) = rule.Answer switch
        {
            RuleAnswer.Verdict => ($" && !{call}", $"{name}, {CSharpText.Literal(rule.Message)}, {rule.Name}Fields"),
            RuleAnswer.Message => ($" && {call} is {{ }} {rule.Name}Message", $"{name}, {rule.Name}Message, {rule.Name}Fields"),
            _ => ("", $"Schema, {name}, {call}"),
        };
        writer.Block($"if ({canRun}{condition})", () => writer.Line($"{Rules}.Broken(ref errors, {report});"));
    }

    private string AreKnown(params IEnumerable<MemberModel> members) =>
        $"{Reading}.AreKnown(in seen, in errors, Schema, before, {string.Join(", ", members.Select(member => CSharpText.Literal(target.IndexOf(member.Field.Name))))})";

    private IEnumerable<MemberModel> MembersOf(RuleModel rule) => rule.Fields.Count == 0 ? Members : rule.Fields.Select(name => Members[target.IndexOf(name)]);

    private static string CheckOf(MemberModel member) => $"Check{member.Field.Name}";

    private static string LocalOf(MemberModel member) => LocalNames.Of(member.Field.Name);
}
