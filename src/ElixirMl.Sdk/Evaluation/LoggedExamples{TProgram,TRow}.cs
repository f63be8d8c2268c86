using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ElixirMl.Predictors;
using ElixirMl.Programs;

namespace ElixirMl.Evaluation;

/// <summary>What one evaluation reads from a log and writes to it.</summary>
internal sealed class LoggedExamples<TProgram, TRow>(EvaluationLog log, Evaluator<TProgram, TRow> evaluator)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<object, string> _programs = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<ExampleResult> Finished(Func<int, TProgram> programOf, IReadOnlyList<TRow> rows, IReadOnlyList<int> indexes)
    {
        if (evaluator.Options.KeepTrajectories)
        {
            return [];
        }

        return from index in indexes
               let found = log.Find(KeyOf(programOf(index), rows[index], index), index)
               where found is not null
               select found with { Row = rows[index] };
    }

    public void Add(TProgram program, TRow row, ExampleResult result)
    {
        if (!result.IsFailure)
        {
            log.Add(KeyOf(program, row, result.Index), result);
        }
    }

    private string KeyOf(TProgram program, TRow row, int index)
    {
        var rollout = evaluator.Options.RolloutId ?? RunContext.Current?.RolloutId;
        var text = string.Create(CultureInfo.InvariantCulture, $"{ProgramId(program)}\n{evaluator.Options.Seed} {rollout} {index}\n{evaluator.RowText(row)}");
        return Hash(text);
    }

    private string ProgramId(TProgram program)
    {
        if (evaluator.Options.ProgramId is { } id)
        {
            return id;
        }

        lock (_lock)
        {
            if (!_programs.TryGetValue(program!, out var text))
            {
                _programs[program!] = text = Hash(State(program));
            }

            return text;
        }
    }

    private static string State(TProgram program) => program switch
    {
        IProgram known => ProgramFile.Write(known),
        IPredictor predictor => ProgramFile.Write(new PredictorProgram<IPredictor>(predictor)),
        _ => throw new InvalidOperationException($"{typeof(TProgram)} is neither a program nor a predictor, so the log cannot tell it from others. Set {nameof(EvaluationOptions)}.{nameof(EvaluationOptions.ProgramId)} to a text that changes with it."),
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
