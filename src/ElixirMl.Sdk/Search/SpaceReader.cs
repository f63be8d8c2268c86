using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Search;

/// <summary>Turns a variable space into axes, with its conditions compiled to tests of positions.</summary>
internal sealed class SpaceReader
{
    // With more levels than this an ordered variable is as good as continuous.
    private const long MostLevels = 512;

    private readonly VariableSpace _space;
    private readonly Dictionary<string, int> _axisOf = new(StringComparer.Ordinal);
    private readonly List<Dimension> _dimensions = [];
    private readonly List<VariableValue[]?> _levels = [];
    private readonly List<VariableSpace?> _alone = [];

    private SpaceReader(VariableSpace space) => _space = space;

    /// <summary>The axes of a space and, for each, its place in the space's encoded vectors.</summary>
    public static (Axis[] Axes, int[] Places) Read(VariableSpace space)
    {
        var reader = new SpaceReader(space);
        var axes = reader.InOrder().Select(reader.Read).ToArray();
        return (axes, [.. reader._dimensions.Select(static dimension => dimension.Index)]);
    }

    // Variables that are read come first; the space has already refused cycles.
    private List<Dimension> InOrder()
    {
        var byName = _space.Dimensions.ToDictionary(static dimension => dimension.Name, StringComparer.Ordinal);
        var variables = _space.Variables.ToDictionary(static variable => variable.Name, StringComparer.Ordinal);
        var aliases = _space.Aliases.ToDictionary(static alias => alias.Name, static alias => alias.Target, StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var order = new List<Dimension>();
        foreach (var dimension in _space.Dimensions)
        {
            Visit(dimension.Name);
        }

        return order;

        void Visit(string alias)
        {
            var name = aliases.GetValueOrDefault(alias, alias);
            if (!visited.Add(name) || !variables.TryGetValue(name, out var variable))
            {
                return;
            }

            foreach (var read in ReadsOf(variable))
            {
                Visit(read);
            }

            if (byName.TryGetValue(name, out var dimension))
            {
                order.Add(dimension);
            }
        }
    }

    private static IEnumerable<string> ReadsOf(Variable variable)
    {
        IEnumerable<string> reads = variable.DependsOn;
        if (variable.When is not null)
        {
            reads = reads.Concat(variable.When.Reads);
        }

        return variable switch
        {
            ConditionalVariable conditional => reads.Concat(conditional.Cases.SelectMany(static @case => @case.When.Reads)),
            CompositeVariable composite => reads.Concat(composite.Inputs),
            _ => reads,
        };
    }

    private Axis Read(Dimension dimension)
    {
        var alone = dimension.Domains.Count == 1 ? Alone(dimension.Variable) : null;
        VariableValue[]? levels = null;
        var axis = alone is null ? Axis.Real(dimension.Name) : Read(dimension, alone, out levels);
        _axisOf[dimension.Name] = _dimensions.Count;
        _dimensions.Add(dimension);
        _levels.Add(levels);
        _alone.Add(alone);
        return dimension.Variable.When is { } when ? axis.When(Compile(when)) : axis;
    }

    private static VariableSpace Alone(Variable variable) => VariableSpace.Create(variable switch
    {
        ModuleVariable module => new ChoiceVariable(module.Name, module.Options.Select(static option => (VariableValue)option.Name).ToValueList())
        {
            Weights = module.Options.Select(static option => option.Weight).ToValueList(),
        },
        HybridVariable hybrid => new ChoiceVariable(hybrid.Name, hybrid.Options.Select(static option => (VariableValue)option.Name).ToValueList()),
        _ => variable with { When = null, DependsOn = ValueList<string>.Empty },
    });

    private static Axis Read(Dimension dimension, VariableSpace alone, out VariableValue[]? levels)
    {
        levels = dimension.Cardinality is > 0 and <= MostLevels ? Levels(alone.Variables[0], (int)dimension.Cardinality) : null;
        if (levels is null)
        {
            return alone.Variables[0] is FloatVariable { Distribution: not null }
                ? Axis.Real(dimension.Name, uniform => alone.Encode(alone.Draw([uniform]))[0])
                : Axis.Real(dimension.Name);
        }

        double[] weights = alone.Variables[0] is ChoiceVariable choice ? [.. choice.Weights] : [];
        return dimension.Kind == DimensionKind.Categorical
            ? Axis.Category(dimension.Name, levels.Length, weights)
            : Axis.Ordered(dimension.Name, [.. levels.Select(level => alone.Encode(VariableConfiguration.Of((dimension.Name, level)))[0])], weights);
    }

    private static VariableValue[] Levels(Variable variable, int count) => variable switch
    {
        ChoiceVariable choice => [.. choice.Values],
        IntegerVariable { PowerOfTwo: false } whole => [.. Enumerable.Range(0, count).Select(i => (VariableValue)(whole.Minimum + i * whole.Step))],
        _ => [.. Enumerable.Range(0, count).Select(i => VariableSpace.Create(Straight(variable)).Decode([(i + 0.5) / count])[variable.Name])],
    };

    private static Variable Straight(Variable variable) => variable is FloatVariable real ? real with { Scale = VariableScale.Linear } : variable;

    private Func<double[], bool> Compile(Condition condition) => condition switch
    {
        Condition.Is @is when Find(@is.Variable) is var axis and >= 0 => Test(axis, value => value == @is.Value),
        Condition.In @in when Find(@in.Variable) is var axis and >= 0 => Test(axis, value => @in.Values.Contains(value)),
        Condition.Between between when Find(between.Variable) is var axis and >= 0 =>
            Test(axis, value => value.TryGetReal(out var number) && number >= between.Minimum && number <= between.Maximum),
        Condition.All all => Every(all.Parts),
        Condition.Any any => Some(any.Parts),
        Condition.Not not when Compile(not.Inner) is var inner => point => !inner(point),
        _ => Whole(condition),
    };

    private Func<double[], bool> Every(ValueList<Condition> parts)
    {
        var tests = parts.Select(Compile).ToArray();
        return point => Array.TrueForAll(tests, test => test(point));
    }

    private Func<double[], bool> Some(ValueList<Condition> parts)
    {
        var tests = parts.Select(Compile).ToArray();
        return point => Array.Exists(tests, test => test(point));
    }

    private int Find(string name)
    {
        var target = _space.Aliases.FirstOrDefault(alias => alias.Name == name)?.Target ?? name;
        return _axisOf.TryGetValue(target, out var axis) && _alone[axis] is not null ? axis : -1;
    }

    private Func<double[], bool> Test(int index, Func<VariableValue, bool> test)
    {
        if (_levels[index] is not { } levels)
        {
            var (alone, name) = (_alone[index]!, _dimensions[index].Name);
            return point => !double.IsNaN(point[index]) && test(alone.Decode([point[index]])[name]);
        }

        var answers = Array.ConvertAll(levels, level => test(level));
        if (_dimensions[index].Kind == DimensionKind.Categorical)
        {
            return point => !double.IsNaN(point[index]) && answers[(int)point[index]];
        }

        var positions = levels.Select(level => _alone[index]!.Encode(VariableConfiguration.Of((_dimensions[index].Name, level)))[0]).ToArray();
        var axis = Axis.Ordered(_dimensions[index].Name, positions);
        return point => !double.IsNaN(point[index]) && answers[axis.LevelOf(point[index])];
    }

    // A condition over computed values or with code of its own needs the configuration itself.
    private Func<double[], bool> Whole(Condition condition)
    {
        var places = _dimensions.Select(static dimension => dimension.Index).ToArray();
        var counts = _dimensions.Select(static dimension => dimension.Kind == DimensionKind.Categorical ? (double)dimension.Cardinality : 0).ToArray();
        return point =>
        {
            var vector = new double[_space.Dimensions.Count];
            for (var i = 0; i < places.Length; i++)
            {
                vector[places[i]] = double.IsNaN(point[i]) ? VariableSpace.InactivePosition : counts[i] > 0 ? (point[i] + 0.5) / counts[i] : point[i];
            }

            return condition.Holds(_space.Decode(vector));
        };
    }
}
