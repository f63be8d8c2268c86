using System.Globalization;
using System.Text.Json;
using ElixirMl.Variables;

namespace ElixirMl.Search;

/// <summary>An append-only file of JSON lines with everything a study asked and was told; opening it again resumes the study.</summary>
/// <remarks>
/// One line per event, written and flushed before the call returns. A last line torn by a crash is cut off. Not shared
/// between processes. Values that an evaluation told are in the file; nothing else of the evaluation is.
/// </remarks>
public sealed class StudyLog : IDisposable
{
    private readonly JsonLinesFile _file;
    private readonly List<JsonElement> _events;
    private bool _replaying;

    private StudyLog(string path) => _file = JsonLinesFile.Open(path, "study log", out _events);

    /// <summary>Opens a log or starts a new one.</summary>
    /// <param name="path">Of the file; its folder must exist.</param>
    /// <exception cref="InvalidDataException">A line other than a torn last one is not JSON.</exception>
    public static StudyLog Open(string path) => new(path);

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    internal void Replay(Study study)
    {
        if (_events.Count == 0)
        {
            Write(writer => WriteHeader(writer, study));
            return;
        }

        CheckHeader(_events[0], study);
        _replaying = true;
        foreach (var entry in _events.Skip(1))
        {
            study.Replay(entry);
        }

        _replaying = false;
        study.CollectOrphans();
    }

    internal void Planned(int trials) => Write(writer =>
    {
        writer.WriteString("event", "plan");
        writer.WriteNumber("planned", trials);
    });

    internal void Asked(Trial trial) => Write(writer => WriteTrial(writer, "ask", trial));

    internal void Added(Trial trial) => Write(writer => WriteTrial(writer, "add", trial));

    internal void Reported(Trial trial) => Write(writer =>
    {
        writer.WriteString("event", "report");
        writer.WriteNumber("trial", trial.Number);
        writer.WriteNumber("step", trial.Intermediate[^1].Step);
        WriteReal(writer, "value", trial.Intermediate[^1].Value);
    });

    internal void Told(Trial trial) => Write(writer =>
    {
        writer.WriteString("event", "tell");
        writer.WriteNumber("trial", trial.Number);
        WriteResult(writer, trial.Result!);
    });

    private static void WriteHeader(Utf8JsonWriter writer, Study study)
    {
        writer.WriteString("event", "study");
        writer.WriteNumber("version", 1);
        writer.WriteString("space", study.Domain.Signature);
        writer.WriteString("sampler", study.Sampler.GetType().Name);
        writer.WriteString("seed", study.Seed.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("objectives", Objectives(study));
    }

    private static string Objectives(Study study) => string.Join(", ", study.Objectives.Select(static objective => $"{objective.Name} {objective.Direction}"));

    private static void CheckHeader(JsonElement header, Study study)
    {
        Check("space", study.Domain.Signature);
        Check("sampler", study.Sampler.GetType().Name);
        Check("seed", study.Seed.ToString(CultureInfo.InvariantCulture));
        Check("objectives", Objectives(study));

        void Check(string part, string expected)
        {
            var logged = header.TryGetProperty(part, out var value) ? value.GetString() : null;
            if (logged != expected)
            {
                throw new ArgumentException($"The log belongs to another study: its {part} is '{logged}', this one's is '{expected}'. Use another file, or the study's own settings.");
            }
        }
    }

    private static void WriteTrial(Utf8JsonWriter writer, string name, Trial trial)
    {
        writer.WriteString("event", name);
        writer.WriteNumber("trial", trial.Number);
        if (trial.Repeats is { } repeats)
        {
            writer.WriteString("purpose", trial.Purpose.ToString());
            writer.WriteNumber("repeats", repeats.Number);
        }

        writer.WriteStartObject("configuration");
        foreach (var (variable, value) in trial.Configuration)
        {
            WriteValue(writer, variable, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, VariableValue value)
    {
        switch (value.Kind)
        {
            case VariableValueKind.Text:
                writer.WriteString(name, value.AsText());
                break;
            case VariableValueKind.Boolean:
                writer.WriteBoolean(name, value.AsBoolean());
                break;
            case VariableValueKind.Integer:
                writer.WriteNumber(name, value.AsInteger());
                break;
            default:
                writer.WriteNumber(name, value.AsReal());
                break;
        }
    }

    private static void WriteResult(Utf8JsonWriter writer, TrialResult result)
    {
        switch (result)
        {
            case TrialResult.Completed completed:
                WriteReals(writer, "values", completed.Values);
                if (!double.IsNaN(completed.Variance))
                {
                    writer.WriteNumber("variance", completed.Variance);
                }

                if (completed.Examples > 0)
                {
                    writer.WriteNumber("examples", completed.Examples);
                }

                if (completed.Constraints.Count > 0)
                {
                    WriteReals(writer, "constraints", completed.Constraints);
                }

                break;
            case TrialResult.Failed failed:
                writer.WriteString("failed", failed.Reason);
                break;
            default:
                writer.WriteBoolean("pruned", true);
                break;
        }
    }

    private static void WriteReals(Utf8JsonWriter writer, string name, IEnumerable<double> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(value);
            }
            else
            {
                writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteReal(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Write(Action<Utf8JsonWriter> body)
    {
        if (!_replaying)
        {
            _file.Append(body);
        }
    }
}
