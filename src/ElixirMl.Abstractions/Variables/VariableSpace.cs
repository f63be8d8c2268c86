using ElixirMl.Schemas;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables;

/// <summary>A set of variables with constraints: everything an optimizer may choose.</summary>
/// <remarks>
/// Immutable and thread-safe. Names, conditions and the order of dependencies are resolved once, when the space is made,
/// in O(n + e). All operations that change a space return another one.
/// </remarks>
public sealed partial class VariableSpace
{
    /// <summary>The space without variables; its only configuration is empty.</summary>
    public static readonly VariableSpace Empty = new(new SpaceDefinition());

    private readonly Slot[] _slots;
    private readonly Slot[] _order;
    private readonly Rule[] _rules;

    internal VariableSpace(SpaceDefinition definition)
    {
        Definition = definition;
        var flat = definition.Flatten();
        string[] names = [.. flat.Variables.Select(static variable => variable.Name)];
        var hasComposites = flat.Variables.Any(static variable => variable is CompositeVariable);
        Layout = new(names, [.. flat.Aliases]) { Recompute = hasComposites ? Recompute : null };
        new SpaceChecks(flat, Layout).Run(out var order).ThrowIfInvalid();

        _slots = SlotCompiler.Compile(flat, Layout, order);
        _order = Array.ConvertAll(order, index => _slots[index]);
        _rules =
        [
            .. flat.Constraints.Select(constraint => Rule.Of(constraint, Layout)),
            .. _slots.Where(static slot => !slot.Fixed.IsAbsent && slot.Domains.Length > 1).Select(Rule.OfFixed),
            .. _slots.Where(static slot => slot.Composite?.Check is not null).Select(Rule.OfCheck),
        ];
        Variables = flat.Variables;
        Constraints = flat.Constraints;
        Dimensions = _slots.Where(static slot => slot.Dimension >= 0).Select(DimensionOf).ToValueList();
    }

    /// <summary>All variables in declared order, those of sub-spaces and the values of hybrids included.</summary>
    public ValueList<Variable> Variables { get; }

    /// <summary>Rules over several variables, those of sub-spaces included.</summary>
    public ValueList<VariableConstraint> Constraints { get; }

    /// <summary>Whether a decoded point may be infeasible: there are constraints, a conditional variable is fixed, or a composite refuses values.</summary>
    public bool IsConstrained => _rules.Length > 0;

    /// <summary>Second names of shared variables.</summary>
    public ValueList<VariableAlias> Aliases => Definition.Aliases;

    /// <summary>The coordinates of encoded configurations: all variables that are neither computed nor fixed.</summary>
    public ValueList<Dimension> Dimensions { get; }

    internal SpaceDefinition Definition { get; }

    internal VariableLayout Layout { get; }

    /// <summary>A space of some variables.</summary>
    /// <param name="variables">Names are unique; order matters for display and encoding only.</param>
    /// <exception cref="ValidationException">Limits, defaults, names, conditions or dependencies are wrong; all problems are listed, a cycle is spelled out.</exception>
    public static VariableSpace Create(params IEnumerable<Variable> variables) => Create(variables, []);

    /// <summary>A space of some variables with constraints.</summary>
    /// <param name="variables">Names are unique.</param>
    /// <param name="constraints">Names are unique.</param>
    /// <exception cref="ValidationException">Limits, defaults, names, conditions or dependencies are wrong; all problems are listed.</exception>
    public static VariableSpace Create(IEnumerable<Variable> variables, IEnumerable<VariableConstraint> constraints) => Create(variables, constraints, []);

    /// <summary>A space of some variables with constraints and bundles, all of which may read each other.</summary>
    /// <param name="variables">Names are unique; they come before those of the bundles.</param>
    /// <param name="constraints">Names are unique.</param>
    /// <param name="bundles">Prefixes are unique and no names of variables.</param>
    /// <exception cref="ValidationException">Limits, defaults, names, conditions or dependencies are wrong; all problems are listed.</exception>
    public static VariableSpace Create(IEnumerable<Variable> variables, IEnumerable<VariableConstraint> constraints, IEnumerable<VariableBundle> bundles)
    {
        ArgumentNullException.ThrowIfNull(bundles);

        var own = new SpaceDefinition { Variables = variables.ToValueList(), Constraints = constraints.ToValueList() };
        var whole = bundles.Aggregate(own, static (space, bundle) => space.Append(bundle));
        return new VariableSpace(whole).WithSensible(whole.Variables, own.Constraints);
    }

    /// <summary>The variables that the fields of a schema offer: thresholds of probabilities, least confidences, lengths of texts and embeddings.</summary>
    /// <param name="schema">Usually the outputs of a signature.</param>
    /// <param name="fields">Which fields to ask.</param>
    public static VariableSpace FromSchema(Schema schema, SchemaFields fields = SchemaFields.All)
    {
        ArgumentNullException.ThrowIfNull(schema);

        return Create(schema.Fields.Where(field => fields == SchemaFields.All || field.IsVariable).SelectMany(SchemaVariables.Of));
    }

    /// <summary>The configuration of all defaults.</summary>
    /// <returns>Valid for conditions; constraints may still be broken, <see cref="Validate"/> tells.</returns>
    /// <exception cref="ValidationException">An active variable has no default.</exception>
    public VariableConfiguration Default()
    {
        var configuration = Complete(VariableConfiguration.Empty);
        var missing = _slots.Where(slot => slot.Composite is null && slot.IsActive(configuration) && configuration.At(slot.Index).IsAbsent);
        ValidationResult.Of(missing.Select(static slot => VariableErrors.Missing(slot.Name))).ThrowIfInvalid();
        return configuration;
    }

    /// <summary>A configuration of this space from names and values; defaults fill in.</summary>
    /// <param name="values">Any of the variables.</param>
    /// <exception cref="ValidationException">The completed configuration is not valid; all problems are listed.</exception>
    public VariableConfiguration Configure(params ReadOnlySpan<(string Name, VariableValue Value)> values)
    {
        var given = VariableConfiguration.Of(values);
        Validate(given).ThrowIfInvalid();
        return Complete(given);
    }

    /// <summary>Whether a variable has a value in the configuration or would get one.</summary>
    /// <param name="configuration">Of this space.</param>
    /// <param name="name">Path of the variable.</param>
    /// <exception cref="KeyNotFoundException">There is no such variable; the message names the nearest one.</exception>
    public bool IsActive(VariableConfiguration configuration, string name) => _slots[Layout.Require(name)].IsActive(Own(configuration));

    private VariableSpace WithSensible(IReadOnlyCollection<Variable> variables, IReadOnlyCollection<VariableConstraint> constraints)
    {
        var checks = new ConditionChecks(this);
        ValidationResult.Of([.. checks.Problems(variables), .. checks.Problems(constraints)]).ThrowIfInvalid();
        return this;
    }

    private static Dimension DimensionOf(Slot slot) => new(
        slot.Dimension,
        slot.Variable,
        slot.Domains.Select(static domain => new DimensionDomain(domain.Kind, domain.Cardinality)).ToValueList(),
        slot.Activation is not null);

    // Functions and slots need the layout of this space.
    private VariableConfiguration Own(VariableConfiguration configuration)
    {
        if (ReferenceEquals(configuration.Layout, Layout))
        {
            return configuration;
        }

        SchemaErrors errors = default;
        var own = Align(configuration, ref errors);
        errors.ToResult().ThrowIfInvalid();
        return own;
    }

    private VariableConfiguration Align(VariableConfiguration configuration, ref SchemaErrors errors)
    {
        var own = new VariableConfiguration(Layout, new VariableValue[_slots.Length]);
        foreach (var (name, value) in configuration)
        {
            var slot = Layout.Find(name);
            if (slot < 0)
            {
                errors.Add(VariableErrors.Unknown(name, value, Layout.AllNames));
            }
            else if (!own.At(slot).IsAbsent && own.At(slot) != value)
            {
                errors.Add(new(VariableErrors.Path(name), ValidationRules.Duplicate, $"is the same variable as {_slots[slot].Name}, which is {own.At(slot)}", value.ToString(), "Give one value."));
            }
            else
            {
                own.Fill(slot, value);
            }
        }

        return own;
    }
}
