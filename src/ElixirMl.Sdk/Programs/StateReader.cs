using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Reads state files; reports every value of a wrong type.</summary>
internal static class StateReader
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns><see langword="null"/> when the text is no state this version can read.</returns>
    public static SavedState? Read(string json, ref SchemaErrors errors)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(new StateNode(document.RootElement, "$"), ref errors);
        }
        catch (JsonException error)
        {
            errors.Add(StateErrors.NotJson(error.Message));
            return null;
        }
    }

    private static SavedState? Read(StateNode root, ref SchemaErrors errors)
    {
        if (root.Whole(StateKeys.Format, ref errors) is not { } format)
        {
            errors.Add(StateErrors.NoState("$", StateKeys.Format));
            return null;
        }

        if (format is < ProgramFile.OldestFormat or > ProgramFile.Format)
        {
            errors.Add(StateErrors.UnknownFormat((int)Math.Clamp(format, int.MinValue, int.MaxValue)));
            return null;
        }

        root.Only(StateKeys.OfStates, ref errors);
        root.OnlyOnce(ref errors);
        var program = root.Text(StateKeys.Program, ref errors) ?? "";
        var provenance = Provenance(root.Find(StateKeys.Provenance, JsonValueKind.Object, ref errors), ref errors);
        var configuration = Configuration(root.Find(StateKeys.Configuration, JsonValueKind.Object, ref errors), ref errors);
        var predictors = Predictors(root.Find(StateKeys.Predictors, JsonValueKind.Object, ref errors), format, ref errors);
        var frozen = Frozen(root.Find(StateKeys.Frozen, JsonValueKind.Array, ref errors), ref errors);
        return errors.Count == 0 ? new(program, predictors, configuration, provenance) { Frozen = frozen } : null;
    }

    private static Provenance? Provenance(StateNode? node, ref SchemaErrors errors)
    {
        if (node is not { } provenance)
        {
            return null;
        }

        provenance.Only(StateKeys.OfProvenance, ref errors);
        List<NamedScore> scores = [];
        if (provenance.Find(StateKeys.Scores, JsonValueKind.Object, ref errors) is { } list)
        {
            foreach (var (name, _) in list.Members)
            {
                scores.Add(new(name, list.Real(name, ref errors) ?? 0));
            }
        }

        return new(provenance.Text(StateKeys.Optimizer, ref errors) ?? "")
        {
            Seed = provenance.Whole(StateKeys.Seed, ref errors),
            Scores = scores.ToValueList(),
            DataHash = provenance.Text(StateKeys.DataHash, ref errors),
        };
    }

    private static ValueList<(string Name, VariableValue Value)> Configuration(StateNode? node, ref SchemaErrors errors)
    {
        List<(string, VariableValue)> values = [];
        foreach (var (name, member) in node?.Members ?? [])
        {
            VariableValue value = member.Element.ValueKind switch
            {
                JsonValueKind.String => member.Element.GetString(),
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number => member.Element.TryGetInt64(out var whole) ? whole : member.Element.GetDouble(),
                _ => VariableValue.Absent,
            };
            if (value.IsAbsent)
            {
                errors.Add(StateErrors.WrongType(member.Path, "a number, a text, true or false", member.Element.GetRawText()));
            }

            values.Add((name, value));
        }

        return values.ToValueList();
    }

    private static ValueList<string> Frozen(StateNode? node, ref SchemaErrors errors)
    {
        List<string> paths = [];
        foreach (var item in node?.Items ?? [])
        {
            if (item.Element.ValueKind == JsonValueKind.String)
            {
                paths.Add(item.Element.GetString()!);
            }
            else
            {
                errors.Add(StateErrors.WrongType(item.Path, "a text", item.Element.GetRawText()));
            }
        }

        return paths.ToValueList();
    }

    private static ValueList<SavedPredictor> Predictors(StateNode? node, long format, ref SchemaErrors errors)
    {
        List<SavedPredictor> predictors = [];
        foreach (var (name, member) in node?.Members ?? [])
        {
            member.Only(StateKeys.OfPredictors, ref errors);
            predictors.Add(new(name)
            {
                Signature = member.Text(StateKeys.Signature, ref errors) ?? "",
                Fields = SavedFields(member, format, ref errors),
                Hash = member.Text(StateKeys.Hash, ref errors) ?? "",
                Instructions = member.Text(StateKeys.Instructions, ref errors),
                Settings = Settings(member.Find(StateKeys.Settings, JsonValueKind.Object, ref errors), ref errors),
                Demos = Demos(member.Find(StateKeys.Demos, JsonValueKind.Array, ref errors), ref errors),
            });
        }

        return predictors.ToValueList();
    }

    // Format 1 knew the names of fields only.
    private static ValueList<SavedField> SavedFields(StateNode predictor, long format, ref SchemaErrors errors)
    {
        if (format == ProgramFile.OldestFormat)
        {
            return SavedField.Parse(predictor.Text(StateKeys.Fields, ref errors) ?? "");
        }

        var fields = predictor.Find(StateKeys.Fields, JsonValueKind.Object, ref errors);
        return
        [
            .. Side(fields?.Find(StateKeys.Inputs, JsonValueKind.Object, ref errors), isInput: true),
            .. Side(fields?.Find(StateKeys.Outputs, JsonValueKind.Object, ref errors), isInput: false),
        ];
    }

    private static IEnumerable<SavedField> Side(StateNode? side, bool isInput) =>
        (side?.Members ?? []).Select(member => new SavedField(member.Name, isInput, member.Node.Element.ValueKind == JsonValueKind.String ? member.Node.Element.GetString() : null));

    private static SavedSettings Settings(StateNode? node, ref SchemaErrors errors)
    {
        node?.Only(StateKeys.OfSettings, ref errors);
        return node is { } settings ? Settings(settings, ref errors) : new();
    }

    private static SavedSettings Settings(StateNode settings, ref SchemaErrors errors) => new()
    {
        Model = settings.Text(StateKeys.Model, ref errors),
        Adapter = settings.Text(StateKeys.Adapter, ref errors),
        Strategy = settings.Text(StateKeys.Strategy, ref errors),
        Temperature = settings.Real(StateKeys.Temperature, 0, 2, ref errors),
        MaxTokens = settings.Count(StateKeys.MaxTokens, 1, ref errors),
        DemoCount = settings.Count(StateKeys.DemoCount, 0, ref errors),
        MaxExtraCalls = settings.Count(StateKeys.MaxExtraCalls, 0, ref errors),
        FallbackAdapter = settings.Text(StateKeys.FallbackAdapter, ref errors),
    };

    private static ValueList<Demo> Demos(StateNode? node, ref SchemaErrors errors)
    {
        List<Demo> demos = [];
        foreach (var item in node?.Items ?? [])
        {
            item.Only(StateKeys.OfDemos, ref errors);
            var inputs = item.Find(StateKeys.Inputs, JsonValueKind.Object, ref errors);
            var outputs = item.Find(StateKeys.Outputs, JsonValueKind.Object, ref errors);
            demos.Add(new(Fields(inputs), Fields(outputs)) { IsBootstrapped = item.Flag(StateKeys.Bootstrapped, ref errors) });
        }

        return demos.ToValueList();
    }

    private static ValueList<DemoField> Fields(StateNode? node) =>
        (node?.Members ?? []).Select(static member => new DemoField(member.Name, Compact(member.Node.Element))).ToValueList();

    // Someone may have reformatted the file; demos are compared by their text.
    private static string Compact(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
