using ElixirMl.Schemas;
using ElixirMl.Variables.Domains;

namespace ElixirMl.Variables.Spaces;

/// <summary>Finds conditions that compare a variable with what it can never be, usually a slip of the pen.</summary>
/// <remarks>Only what a person just declared is looked at: restricting a space may rule conditions out on purpose.</remarks>
internal sealed class ConditionChecks(VariableSpace space)
{
    public IEnumerable<ValidationError> Problems(IEnumerable<Variable> declared) => declared.SelectMany(variable => Conditions(variable).SelectMany(condition => Problems(variable.Name, condition)));

    public IEnumerable<ValidationError> Problems(IEnumerable<VariableConstraint> declared) =>
        declared.SelectMany(constraint => constraint.Condition is { } condition ? Problems("", condition) : []);

    private static IEnumerable<Condition> Conditions(Variable variable)
    {
        var cases = (variable as ConditionalVariable)?.Cases.Select(static @case => @case.When) ?? [];
        return variable.When is null ? cases : cases.Prepend(variable.When);
    }

    private IEnumerable<ValidationError> Problems(string owner, Condition condition) => condition switch
    {
        Condition.Is test => Impossible(owner, test.Variable, [test.Value]),
        Condition.In test => Impossible(owner, test.Variable, test.Values),
        Condition.Between test => NoNumber(owner, test),
        Condition.All all => all.Parts.SelectMany(part => Problems(owner, part)),
        Condition.Any any => any.Parts.SelectMany(part => Problems(owner, part)),
        Condition.Not not => Problems(owner, not.Inner),
        _ => [],
    };

    private IEnumerable<ValidationError> Impossible(string owner, string variable, ValueList<VariableValue> values)
    {
        var domains = Domains(variable);
        return values.Where(value => domains.Length > 0 && Array.TrueForAll(domains, domain => domain.Check(variable, value) is not null)).Select(value =>
        {
            var error = domains[0].Check(variable, value)!;
            return new ValidationError(VariableErrors.Path(owner), error.Rule, $"has a condition that can never hold: {variable} {error.Message}", error.Value, error.Cure);
        });
    }

    private IEnumerable<ValidationError> NoNumber(string owner, Condition.Between test)
    {
        var domains = Domains(test.Variable);
        return domains.Length > 0 && Array.TrueForAll(domains, static domain => !domain.At(0).TryGetReal(out _))
            ? [new(VariableErrors.Path(owner), ValidationRules.Type, $"has a condition that can never hold: {test.Variable} is no number", test.ToString(), "Compare it with its values.")]
            : [];
    }

    private Domain[] Domains(string variable) => space.Slots[space.Layout.Require(variable)].Domains;
}
