using System.Globalization;
using ElixirMl.Schemas;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables.Json;

/// <summary>Reads what <see cref="SpaceWriter"/> wrote; strict, and all errors at once.</summary>
internal sealed class SpaceReader(SpaceCode code)
{
    private readonly List<ValidationError> _errors = [];

    /// <exception cref="ValidationException">The text is not a space; all problems are listed.</exception>
    public static VariableSpace Read(string json, SpaceCode code)
    {
        var reader = new SpaceReader(code);
        using var document = JsonRoot.Parse(json, reader._errors);
        var definition = document is null ? new() : reader.Read(new JsonFields(document.RootElement, "$", reader._errors));
        ValidationResult.Of(reader._errors).ThrowIfInvalid();
        return new(definition);
    }

    private SpaceDefinition Read(JsonFields fields)
    {
        var version = fields.Integer("version", isRequired: true) ?? SpaceWriter.Version;
        if (version != SpaceWriter.Version)
        {
            fields.Fail(".version", ValidationRules.Allowed, $"must be {SpaceWriter.Version}", version.ToString(CultureInfo.InvariantCulture), "Use the library version that wrote it.");
        }

        var definition = new SpaceDefinition
        {
            Variables = fields.Objects("variables").Select(variable => Read(variable, variable.Text("name"))).ToValueList(),
            Constraints = fields.Objects("constraints").Select(ReadConstraint).ToValueList(),
            Aliases = fields.Entries("aliases").Select(static entry => new VariableAlias(entry.Key, entry.Value.ToString())).ToValueList(),
            Fixed = fields.Entries("fixed"),
        };
        fields.Finish();
        return definition;
    }

    private Variable Read(JsonFields fields, string name)
    {
        Variable variable = fields.Text("kind") switch
        {
            "float" => ReadFloat(fields, name),
            "integer" => ReadInteger(fields, name),
            "choice" => ReadChoice(fields, name),
            "module" => ReadModule(fields, name),
            "hybrid" => ReadHybrid(fields, name),
            "conditional" => ReadConditional(fields, name),
            "composite" => ReadComposite(fields, name),
            var kind => Unknown(fields, name, kind),
        };
        variable = variable with
        {
            When = fields.Object("when") is { } condition ? ConditionJson.Read(condition, code) : null,
            DependsOn = fields.Texts("dependsOn"),
            Description = fields.Text("description", ""),
            Hints = fields.Texts("hints").Aggregate(VariableHints.None, (hints, word) => hints | Hint(fields, word)),
            Metadata = fields.Entries("metadata"),
        };
        fields.Finish();
        return variable;
    }

    private static FloatVariable ReadFloat(JsonFields fields, string name) => new(name, fields.Number("minimum", isRequired: true) ?? 0, fields.Number("maximum", isRequired: true) ?? 1)
    {
        Default = fields.Number("default"),
        Step = fields.Number("step") ?? 0,
        Scale = fields.Word("scale", VariableScale.Linear),
        Distribution = fields.Object("normal") is { } normal ? ReadNormal(normal) : null,
    };

    private static NormalDistribution ReadNormal(JsonFields fields)
    {
        var normal = new NormalDistribution(fields.Number("mean", isRequired: true) ?? 0, fields.Number("deviation", isRequired: true) ?? 1);
        fields.Finish();
        return normal;
    }

    private static IntegerVariable ReadInteger(JsonFields fields, string name) => new(name, fields.Integer("minimum", isRequired: true) ?? 0, fields.Integer("maximum", isRequired: true) ?? 1)
    {
        Default = fields.Integer("default"),
        Step = fields.Integer("step") ?? 1,
        Scale = fields.Word("scale", VariableScale.Linear),
        PowerOfTwo = fields.Flag("powerOfTwo"),
    };

    private static ChoiceVariable ReadChoice(JsonFields fields, string name) => new(name, fields.Values("values"))
    {
        Default = fields.Value("default"),
        Weights = fields.Numbers("weights"),
        IsOrdered = fields.Flag("ordered"),
        AllowsCustomValues = fields.Flag("customValues"),
    };

    private ModuleVariable ReadModule(JsonFields fields, string name) => new(name, fields.Objects("options").Select(ReadOption).ToValueList())
    {
        Default = Optional(fields, "default"),
        Contract = code.Implementations.GetValueOrDefault(fields.Text("contract", "")),
    };

    private ModuleOption ReadOption(JsonFields fields)
    {
        var option = new ModuleOption(fields.Text("name"))
        {
            Implementation = code.Implementations.GetValueOrDefault(fields.Text("implementation", "")),
            Capabilities = fields.Texts("capabilities"),
            CostFactor = fields.Number("costFactor") ?? 1,
            LatencyFactor = fields.Number("latencyFactor") ?? 1,
            Weight = fields.Number("weight") ?? 1,
            SubSpace = fields.Object("space") is { } space ? SubSpace(space) : null,
        };
        fields.Finish();
        return option;
    }

    // A wrong sub-space is reported with the rest, so it may not be built before everything was read.
    private VariableSpace? SubSpace(JsonFields fields)
    {
        var definition = Read(fields);
        return _errors.Count == 0 ? new(definition) : null;
    }

    private HybridVariable ReadHybrid(JsonFields fields, string name) => new(name, fields.Objects("options").Select(ReadHybridOption).ToValueList())
    {
        Default = Optional(fields, "default"),
    };

    private HybridOption ReadHybridOption(JsonFields fields)
    {
        var option = new HybridOption(fields.Text("name"), fields.Object("range") is { } range ? Read(range, "") : null);
        fields.Finish();
        return option;
    }

    private ConditionalVariable ReadConditional(JsonFields fields, string name) => new(
        name,
        fields.Object("fallback", isRequired: true) is { } fallback ? Read(fallback, "") : new ChoiceVariable(""),
        fields.Objects("cases").Select(ReadCase).ToValueList());

    private DomainCase ReadCase(JsonFields fields)
    {
        var condition = fields.Object("if", isRequired: true) is { } test ? ConditionJson.Read(test, code) : new Condition.All([]);
        var domain = fields.Object("domain", isRequired: true) is { } inner ? Read(inner, "") : new ChoiceVariable("");
        fields.Finish();
        return new(condition, domain);
    }

    private CompositeVariable ReadComposite(JsonFields fields, string name) =>
        new(name, fields.Texts("inputs"), Given(code.Composites, fields, name, "computed", nameof(SpaceCode.Composites)) ?? (static _ => default))
        {
            Check = fields.Flag("checked") ? Given(code.Checks, fields, name, "checked", nameof(SpaceCode.Checks)) : null,
        };

    private VariableConstraint ReadConstraint(JsonFields fields)
    {
        var name = fields.Text("name");
        var constraint = fields.Object("require") is { } condition
            ? VariableConstraint.Require(name, ConditionJson.Read(condition, code))
            : new VariableConstraint(name, fields.Texts("inputs"), Given(code.Constraints, fields, name, "decided", nameof(SpaceCode.Constraints)) ?? (static _ => null));
        fields.Finish();
        return constraint;
    }

    private static TFunction? Given<TFunction>(IReadOnlyDictionary<string, TFunction> functions, JsonFields fields, string name, string use, string table)
        where TFunction : class
    {
        if (functions.TryGetValue(name, out var function))
        {
            return function;
        }

        fields.Fail("", ValidationRules.Unknown, $"is {use} by a function that was not given", name, $"Put it into SpaceCode.{table}.");
        return null;
    }

    private static ChoiceVariable Unknown(JsonFields fields, string name, string kind)
    {
        string[] kinds = ["float", "integer", "choice", "module", "hybrid", "conditional", "composite"];
        fields.Fail(".kind", ValidationRules.Allowed, $"must be one of {string.Join(", ", kinds)}", kind, NearestName.Hint(kind, kinds));
        return new(name, "");
    }

    private static VariableHints Hint(JsonFields fields, string word)
    {
        if (Enum.TryParse<VariableHints>(word, out var hint))
        {
            return hint;
        }

        fields.Fail(".hints", ValidationRules.Allowed, "is no hint", word, NearestName.Hint(word, Enum.GetNames<VariableHints>()));
        return VariableHints.None;
    }

    private static string? Optional(JsonFields fields, string name) => fields.Has(name) ? fields.Text(name) : null;
}
