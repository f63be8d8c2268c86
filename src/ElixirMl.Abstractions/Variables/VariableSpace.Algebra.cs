using ElixirMl.Schemas;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables;

public sealed partial class VariableSpace
{
    /// <summary>All variables and constraints of several spaces.</summary>
    /// <param name="spaces">No two may have a variable at the same path.</param>
    /// <exception cref="ValidationException">A path or the name of a constraint appears twice.</exception>
    public static VariableSpace Union(params IEnumerable<VariableSpace> spaces) =>
        new(spaces.Aggregate(new SpaceDefinition(), static (union, space) => union.Append(space.Definition)));

    /// <summary>All variables and constraints of several spaces, each below its own prefix.</summary>
    /// <param name="parts">A prefix such as <c>Route</c> with a space; an empty prefix adds nothing to the names.</param>
    /// <exception cref="ValidationException">A path or the name of a constraint appears twice.</exception>
    public static VariableSpace Union(params ReadOnlySpan<(string Prefix, VariableSpace Space)> parts)
    {
        var union = new SpaceDefinition();
        foreach (var (prefix, space) in parts)
        {
            union = union.Append(prefix.Length == 0 ? space.Definition : space.Definition.Below(prefix));
        }

        return new(union);
    }

    /// <summary>The same space with every name below a prefix: <c>Temperature</c> becomes <c>Route.Temperature</c>.</summary>
    /// <param name="prefix">Without the final dot.</param>
    public VariableSpace Below(string prefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);

        return new(Definition.Below(prefix));
    }

    /// <summary>The same space with one variable under another name; everything that reads it follows.</summary>
    /// <param name="name">A declared variable; variables of a sub-space follow their module.</param>
    /// <param name="newName">Not taken yet.</param>
    /// <exception cref="KeyNotFoundException">There is no such variable; the message names the nearest one.</exception>
    /// <exception cref="ValidationException">The new name is taken.</exception>
    public VariableSpace Rename(string name, string newName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(newName);
        Declared(name);

        var below = name + '.';
        return new(Definition.Rename(
            old => old == name ? newName : old.StartsWith(below, StringComparison.Ordinal) ? string.Concat(newName, old.AsSpan(name.Length)) : old,
            static rule => rule));
    }

    /// <summary>The same space with one variable fixed; it stays in configurations but is no longer chosen.</summary>
    /// <param name="name">Path of the variable; fixing it again replaces the value.</param>
    /// <param name="value">Must be allowed; for a conditional variable in at least one case, which then is required.</param>
    /// <exception cref="KeyNotFoundException">There is no such variable; the message names the nearest one.</exception>
    /// <exception cref="ValidationException">The value is not allowed, or the variable is computed.</exception>
    public VariableSpace With(string name, VariableValue value)
    {
        var slot = _slots[Layout.Require(name)];
        if (slot.Composite is not null)
        {
            ValidationResult.Of(VariableErrors.NotComputed(name, value, default)).ThrowIfInvalid();
        }

        var errors = Array.ConvertAll(slot.Domains, domain => domain.Check(name, value));
        if (Array.TrueForAll(errors, static error => error is not null))
        {
            ValidationResult.Of(errors[0]!).ThrowIfInvalid();
        }

        var others = Definition.Fixed.Where(entry => Layout.Find(entry.Key) != slot.Index);
        return new(Definition with { Fixed = [.. others, new VariableMetadata(slot.Name, value)] });
    }

    /// <summary>The same space with the range of a number narrowed; cases of a conditional variable that keep nothing are ruled out by a constraint.</summary>
    /// <param name="name">A declared float, integer or conditional variable.</param>
    /// <param name="minimum">New smallest value; limits outside the old range leave it as it was.</param>
    /// <param name="maximum">New largest value.</param>
    /// <returns>A default outside the new range moves to its nearest end.</returns>
    /// <exception cref="KeyNotFoundException">There is no such variable; the message names the nearest one.</exception>
    /// <exception cref="ValidationException">Nothing is left of the range, or the variable is no number.</exception>
    public VariableSpace Restrict(string name, double minimum, double maximum) =>
        Restrict(Declared(name), variable => Restriction.Narrow(variable, minimum, maximum), path => new Condition.Between(path, minimum, maximum));

    /// <summary>The same space with fewer values of a choice; cases of a conditional variable that keep nothing are ruled out by a constraint.</summary>
    /// <param name="name">A declared choice, module, hybrid or conditional variable.</param>
    /// <param name="values">The values that stay allowed.</param>
    /// <returns>A default that is no longer allowed becomes the first allowed value; custom values are no longer allowed.</returns>
    /// <exception cref="KeyNotFoundException">There is no such variable; the message names the nearest one.</exception>
    /// <exception cref="ValidationException">No value is left, a value was not allowed before, or the variable is no choice.</exception>
    public VariableSpace Restrict(string name, ValueList<VariableValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);

        return Restrict(Declared(name), variable => Restriction.Keep(variable, values), path => new Condition.In(path, values));
    }

    /// <summary>The same space with more variables.</summary>
    /// <param name="variables">Names not taken yet.</param>
    /// <exception cref="ValidationException">A name is taken, or a declaration is wrong.</exception>
    public VariableSpace Extend(params IEnumerable<Variable> variables)
    {
        Variable[] added = [.. variables];
        return new VariableSpace(Definition with { Variables = [.. Definition.Variables, .. added] }).WithSensible(added, []);
    }

    /// <summary>The same space with a bundle of variables that are always active.</summary>
    /// <param name="prefix">The bundle's variables live below it: <c>OpenAi.Effort</c>.</param>
    /// <param name="bundle">Variables and constraints.</param>
    /// <exception cref="ValidationException">A name is taken.</exception>
    public VariableSpace Extend(string prefix, VariableSpace bundle)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        ArgumentNullException.ThrowIfNull(bundle);

        return new(Definition.Append(new VariableBundle(prefix, bundle)));
    }

    /// <summary>The same space with a bundle of variables that are active together.</summary>
    /// <param name="prefix">The bundle's variables live below it: <c>OpenAi.Effort</c>.</param>
    /// <param name="bundle">Variables and constraints.</param>
    /// <param name="when">Decides over variables of this space.</param>
    /// <exception cref="ValidationException">A name is taken, or the condition reads an unknown variable.</exception>
    public VariableSpace Extend(string prefix, VariableSpace bundle, Condition when)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(when);

        return new(Definition.Append(new VariableBundle(prefix, bundle, when)));
    }

    /// <summary>The same space with more values of a choice, for example a model of one's own.</summary>
    /// <param name="name">A declared choice.</param>
    /// <param name="values">Of the same kind as the others; those already there are ignored. They get the mean weight.</param>
    /// <exception cref="KeyNotFoundException">There is no such variable; the message names the nearest one.</exception>
    /// <exception cref="ValidationException">The variable is no choice, or a value is of another kind.</exception>
    public VariableSpace Extend(string name, ValueList<VariableValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);

        return Replace(Declared(name), variable => Restriction.Add(variable, values));
    }

    /// <summary>The same space with more constraints.</summary>
    /// <param name="constraints">Names not taken yet.</param>
    /// <exception cref="ValidationException">A name is taken, or a constraint reads an unknown variable.</exception>
    public VariableSpace Constrain(params IEnumerable<VariableConstraint> constraints)
    {
        VariableConstraint[] added = [.. constraints];
        return new VariableSpace(Definition with { Constraints = [.. Definition.Constraints, .. added] }).WithSensible([], added);
    }

    /// <summary>The same space with one constraint more.</summary>
    /// <param name="name">Not taken yet.</param>
    /// <param name="inputs">Names the rule reads; it holds by itself while one of them is absent.</param>
    /// <param name="holds">Pure; fast.</param>
    /// <exception cref="ValidationException">The name is taken, or an input is unknown.</exception>
    public VariableSpace Constrain(string name, ValueList<string> inputs, Func<VariableConfiguration, bool> holds) =>
        Constrain(VariableConstraint.Of(name, inputs, holds));

    /// <summary>The same space with several variables turned into one that all their owners share.</summary>
    /// <param name="shared">Name of the one variable.</param>
    /// <param name="names">At least one declared variable; domains must be equal. Their paths stay valid as aliases.</param>
    /// <exception cref="KeyNotFoundException">There is no such variable; the message names the nearest one.</exception>
    /// <exception cref="ValidationException">The domains differ, or the name is taken by another variable.</exception>
    public VariableSpace Bind(string shared, params ReadOnlySpan<string> names)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(shared);

        List<Variable> bound = [];
        foreach (var name in names)
        {
            bound.Add(Declared(name));
        }

        return new(Binding.Bind(Definition, shared, bound, name => Layout.Find(name) is var slot and >= 0 ? Layout.Names[slot] : name));
    }

    private Variable Declared(string name)
    {
        var path = Layout.Names[Layout.Require(name)];
        return Definition.Variables.FirstOrDefault(variable => variable.Name == path)
            ?? throw new KeyNotFoundException($"'{name}' belongs to a sub-space or hybrid; change it where it is declared.");
    }

    private VariableSpace Restrict(Variable variable, Func<Variable, Restricted> change, Func<string, Condition> kept)
    {
        var restricted = change(variable);
        var space = Replace(variable, _ => restricted.Variable);
        return restricted.LeavesCases ? space.Constrain(VariableConstraint.Require(RestrictionName(variable.Name), kept(variable.Name))) : space;
    }

    private string RestrictionName(string variable)
    {
        var count = Definition.Constraints.Count(constraint => constraint.Name.StartsWith($"{variable} restricted", StringComparison.Ordinal));
        return count == 0 ? $"{variable} restricted" : $"{variable} restricted {count + 1}";
    }

    private VariableSpace Replace(Variable old, Func<Variable, Variable> change) =>
        new(Definition with { Variables = Definition.Variables.Select(variable => ReferenceEquals(variable, old) ? change(variable) : variable).ToValueList() });
}
