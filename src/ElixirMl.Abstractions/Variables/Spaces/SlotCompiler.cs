using ElixirMl.Schemas;
using ElixirMl.Variables.Domains;

namespace ElixirMl.Variables.Spaces;

/// <summary>Resolves the names of checked variables.</summary>
internal static class SlotCompiler
{
    private const int ScanLimit = 4;

    /// <summary>The slots in declared order.</summary>
    /// <param name="flat">Checked.</param>
    /// <param name="layout">Names of the definition.</param>
    /// <param name="order">Slots after those they read.</param>
    public static Slot[] Compile(SpaceDefinition flat, VariableLayout layout, int[] order)
    {
        var constants = flat.Fixed.ToDictionary(static entry => entry.Key, static entry => entry.Value, StringComparer.Ordinal);
        var known = Known(flat, layout, order, constants);
        var slots = new Slot[flat.Variables.Count];
        var dimension = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            var variable = flat.Variables[i];
            var isFree = variable is not CompositeVariable && !constants.ContainsKey(variable.Name) && known[i] is not { IsAbsent: true };
            slots[i] = Compile(i, variable, layout, constants.GetValueOrDefault(variable.Name), isFree ? dimension++ : -1);
        }

        return slots;
    }

    private static Slot Compile(int index, Variable variable, VariableLayout layout, VariableValue constant, int dimension) => new()
    {
        Index = index,
        Variable = variable,
        Reads = [.. variable.Reads.Select(layout.Require).Distinct()],
        Inputs = variable is CompositeVariable composite ? [.. composite.Inputs.Select(layout.Require)] : [],
        Activation = variable.When?.Bind(layout),
        Domains = Domains(variable),
        Case = variable is ConditionalVariable conditional ? Cases(conditional.Cases, layout) : null,
        Fixed = constant,
        Dimension = dimension,
    };

    // A variable that can never be active is absent for certain, one fixed and always active has its value for certain.
    private static VariableValue?[] Known(SpaceDefinition flat, VariableLayout layout, int[] order, Dictionary<string, VariableValue> constants)
    {
        var known = new VariableValue?[order.Length];
        foreach (var slot in order)
        {
            var variable = flat.Variables[slot];
            var isActive = variable.When is null ? true : Certainty.Of(variable.When, name => known[layout.Require(name)]);
            known[slot] = isActive switch
            {
                false => VariableValue.Absent,
                true when constants.TryGetValue(variable.Name, out var constant) => constant,
                _ => (VariableValue?)null,
            };
        }

        return known;
    }

    private static Domain[] Domains(Variable variable) => variable switch
    {
        CompositeVariable => [],
        ConditionalVariable conditional => [.. conditional.Cases.Select(static @case => Domain.Of(@case.Domain)), Domain.Of(conditional.Fallback)],
        _ => [Domain.Of(variable)],
    };

    private static Func<VariableConfiguration, int> Cases(ValueList<DomainCase> cases, VariableLayout layout) =>
        cases.Count > ScanLimit && cases.All(@case => @case.When is Condition.Is test && test.Variable == ((Condition.Is)cases[0].When).Variable)
            ? LookUp(cases, layout)
            : Scan(cases, layout);

    private static Func<VariableConfiguration, int> Scan(ValueList<DomainCase> cases, VariableLayout layout)
    {
        var tests = cases.Select(@case => @case.When.Bind(layout)).ToArray();
        return configuration =>
        {
            var index = 0;
            while (index < tests.Length && !tests[index](configuration))
            {
                index++;
            }

            return index;
        };
    }

    private static Func<VariableConfiguration, int> LookUp(ValueList<DomainCase> cases, VariableLayout layout)
    {
        var tests = cases.Select(static @case => (Condition.Is)@case.When).ToArray();
        var slot = layout.Require(tests[0].Variable);
        var fallback = tests.Length;
        if (Array.TrueForAll(tests, static test => test.Value.Kind == VariableValueKind.Text))
        {
            var byText = Index(tests, static test => test.Value.AsText(), StringComparer.Ordinal);
            return configuration => configuration.At(slot).TryGetText(out var text) && byText.TryGetValue(text, out var found) ? found : fallback;
        }

        var byValue = Index(tests, static test => test.Value, EqualityComparer<VariableValue>.Default);
        return configuration => byValue.TryGetValue(configuration.At(slot), out var found) ? found : fallback;
    }

    // The first of equal cases wins.
    private static Dictionary<TKey, int> Index<TKey>(Condition.Is[] tests, Func<Condition.Is, TKey> key, IEqualityComparer<TKey> comparer)
        where TKey : notnull
    {
        var index = new Dictionary<TKey, int>(tests.Length, comparer);
        for (var i = 0; i < tests.Length; i++)
        {
            index.TryAdd(key(tests[i]), i);
        }

        return index;
    }
}
