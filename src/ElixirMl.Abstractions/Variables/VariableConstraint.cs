using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>A rule over several variables that every sample and every valid configuration keeps.</summary>
/// <param name="Name">Unique within its space; the rule's name in errors and reports.</param>
/// <param name="Inputs">Names the rule reads; unless it <see cref="SeesAbsent"/>, it holds by itself while one of them is absent.</param>
/// <param name="Check">Pure; fast; <see langword="null"/> when the rule holds, otherwise a sentence why not.</param>
public sealed record VariableConstraint(string Name, ValueList<string> Inputs, Func<VariableConfiguration, string?> Check)
{
    /// <summary>Whether the rule is asked also while a variable it reads is absent.</summary>
    /// <value>Default: <see langword="false"/>, it then holds by itself.</value>
    public bool SeesAbsent { get; init; }

    /// <summary>The condition that must hold, when the rule is data and not code.</summary>
    public Condition? Condition { get; private init; }

    /// <summary>A rule decided by a function that answers yes or no.</summary>
    /// <param name="name">Unique within its space; also the message.</param>
    /// <param name="inputs">Names the rule reads.</param>
    /// <param name="holds">Pure; fast.</param>
    public static VariableConstraint Of(string name, ValueList<string> inputs, Func<VariableConfiguration, bool> holds) =>
        new(name, inputs, configuration => holds(configuration) ? null : $"{name} does not hold");

    /// <summary>A rule made of data, which passes through JSON.</summary>
    /// <param name="name">Unique within its space.</param>
    /// <param name="condition">Must hold in every configuration where all variables it reads are active.</param>
    public static VariableConstraint Require(string name, Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);

        return new(name, condition.Reads, configuration => condition.Holds(configuration) ? null : $"{condition} does not hold") { Condition = condition };
    }

    /// <summary>A combination that must not occur, made of data, which passes through JSON.</summary>
    /// <param name="name">Unique within its space.</param>
    /// <param name="condition">Must not hold.</param>
    public static VariableConstraint Forbid(string name, Condition condition) => Require(name, new Condition.Not(condition));

    internal VariableConstraint Rename(Func<string, string> rename, Func<string, string> renameRule) => Condition is null
        ? new(renameRule(Name), Inputs.Select(rename).ToValueList(), ConfigurationView.Through(Inputs, rename, Check)) { SeesAbsent = SeesAbsent }
        : Require(renameRule(Name), Condition.Rename(rename));
}
