using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Makes the learner that suits each output of a task.</summary>
internal sealed partial class FieldLearners
{
    private readonly Lesson _lesson;
    private readonly bool _refines;
    private readonly FieldLearner?[] _learners;
    private readonly IReadOnlyList<OfferedTool> _tools;

    private FieldLearners(Lesson lesson, bool refines)
    {
        (_lesson, _refines) = (lesson, refines);
        _learners = new FieldLearner?[lesson.Task.Outputs.Count];
        _tools = lesson.Task.Outputs.Any(FieldRoles.IsTool) ? OfferedTool.Read(lesson.Task.Instructions) : [];
    }

    /// <param name="lesson">What to learn from.</param>
    /// <param name="refines">Whether a reasoning that is asked for first makes labels be looked at twice.</param>
    /// <returns>One learner per output, in order.</returns>
    public static IReadOnlyList<FieldLearner> Create(Lesson lesson, bool refines)
    {
        var learners = new FieldLearners(lesson, refines);
        learners.Fill(static field => field.Hint is ValueHint.Category or ValueHint.Truth or ValueHint.Optional);
        learners.Fill(static _ => true);
        return learners._learners!;
    }

    private IReadOnlyList<CategoryLearner> Categories => [.. _learners.OfType<CategoryLearner>()];

    private bool IsReasonedFirst => _lesson.Task.Outputs.Count > 1 && FieldRoles.IsReasoning(_lesson.Task.Outputs[0]);

    // Labels come first because confidence and reasoning speak of them.
    private void Fill(Predicate<PromptField> suits)
    {
        for (var i = 0; i < _learners.Length; i++)
        {
            var field = _lesson.Task.Outputs[i];
            if (_learners[i] is null && suits(field))
            {
                _learners[i] = ToolStepLearner.For(field, _lesson, _tools) ?? Create(field, field.Hint, _lesson.OutputsOf(i), (ulong)i);
            }
        }
    }

    private FieldLearner Create(PromptField field, ValueHint hint, IReadOnlyList<string?> answers, ulong purpose) => hint switch
    {
        ValueHint.Category category => Choose(category.Labels, answers, isJson: false, purpose),
        ValueHint.Truth => Choose(TruthLabels(field), answers, isJson: true, purpose),
        ValueHint.Optional optional => CreateOptional(field, optional.Inner, answers, purpose),
        ValueHint.Number number => CreateNumber(field, number, answers, purpose),
        ValueHint.Text text => CreateText(field, text, answers, purpose),
        ValueHint.Sequence sequence => CreateSequence(field, sequence, answers, purpose),
        _ => (FieldLearner?)Nearest(answers, isJson: true, purpose) ?? new FixedLearner(FieldValue.OfJson("{}")),
    };

    private NearestLearner? Nearest(IReadOnlyList<string?> answers, bool isJson, ulong purpose) =>
        answers.Any(static answer => answer is not null) ? new(_lesson, answers, isJson, purpose) : null;

    private FieldLearner CreateOptional(PromptField field, ValueHint inner, IReadOnlyList<string?> answers, ulong purpose)
    {
        var value = Create(field, inner, [.. answers.Select(static answer => IsNull(answer) ? null : answer)], purpose);
        if (!answers.Any(IsNull))
        {
            return value;
        }

        Label[] labels = [new(OptionalLearner.Present), new(OptionalLearner.Absent)];
        var presence = answers.Select(static answer => answer is null ? null : IsNull(answer) ? OptionalLearner.Absent : OptionalLearner.Present);
        return new OptionalLearner(Choose(labels, [.. presence], isJson: false, ~purpose), value);
    }

    private static bool IsNull(string? answer) => answer == FieldValue.Null.Text;

    // "False" has nothing that speaks for it but examples; it is the answer when nothing speaks for "true".
    private static Label[] TruthLabels(PromptField field) => [new("false"), new("true", $"{LabelEvidence.Split(field.Name)} {field.Description}")];

    private CategoryLearner Choose(IReadOnlyList<Label> labels, IReadOnlyList<string?> answers, bool isJson, ulong purpose)
    {
        var evidence = LabelEvidence.Of(labels, _lesson.Task.Instructions);
        return new(new([.. labels.Select(static label => label.Name)], evidence, _lesson, answers), _refines && IsReasonedFirst, isJson, purpose);
    }
}
