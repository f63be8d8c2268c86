using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Proposals;
using ElixirMl.Clients.Lexical.Spans;

namespace ElixirMl.Clients.Lexical.Learners;

internal sealed partial class FieldLearners
{
    private const string NothingToLearn =
        "I am a lexical learner, not a language model: I answer from the fields, labels, rules and examples of a prompt, and this prompt has none.";

    private FieldLearner CreateNumber(PromptField field, ValueHint.Number limits, IReadOnlyList<string?> answers, ulong purpose)
    {
        if (FieldRoles.IsConfidence(field) && Categories.Count > 0)
        {
            return new ConfidenceLearner(Categories[0], limits);
        }

        if (!answers.Any(static answer => Numbers.Parse(answer) is not null))
        {
            return new QuotedNumberLearner(field, limits, _lesson);
        }

        var estimate = new NumberLearner(limits, _lesson, answers);
        return LearnToCopy(answers, new SpanKind.NumberWords()) is { } rule
            ? new SpanLearner(rule, estimate, isNumber: true, purpose)
            : estimate;
    }

    private FieldLearner CreateText(PromptField field, ValueHint.Text text, IReadOnlyList<string?> answers, ulong purpose)
    {
        if (FieldRoles.IsReasoning(field))
        {
            return new ReasoningLearner(Categories);
        }

        if (FieldRoles.IsProposal(field))
        {
            return new ProposalLearner(_lesson, isList: false, purpose);
        }

        if (Nearest(answers, isJson: false, purpose) is not { } nearest)
        {
            return _lesson.Task.Format is PlainPromptFormat
                ? new FixedLearner(FieldValue.OfText(NothingToLearn))
                : new QuoteLearner(field, text, _lesson);
        }

        return LearnToCopy(answers, kind: null) is { } rule ? new SpanLearner(rule, nearest, isNumber: false, purpose)
            : RepeatedValues(answers) is { } values ? Choose(values, answers, isJson: false, purpose)
            : nearest;
    }

    private FieldLearner CreateSequence(PromptField field, ValueHint.Sequence sequence, IReadOnlyList<string?> answers, ulong purpose)
    {
        if (FieldRoles.IsProposal(field) && sequence.Item is ValueHint.Text)
        {
            return new ProposalLearner(_lesson, isList: true, purpose);
        }

        if (sequence.Item is ValueHint.Category category)
        {
            return new LabelListLearner(category.Labels, sequence, _lesson, answers);
        }

        IReadOnlyList<string>?[] items = [.. answers.Select(Items.Parse)];
        if (sequence.Item is ValueHint.Text && CopyRule.Learn(Pair(items), null) is { } rule)
        {
            return new SpanListLearner(rule, sequence, _lesson, items);
        }

        return (FieldLearner?)Nearest(answers, isJson: true, purpose) ?? new QuotedListLearner(field, sequence, _lesson);
    }

    private CopyRule? LearnToCopy(IReadOnlyList<string?> answers, SpanKind? kind) =>
        CopyRule.Learn(Pair([.. answers.Select(static answer => answer is null ? null : (IReadOnlyList<string>)[answer])]), kind);

    private List<(IReadOnlyList<string?> Inputs, IReadOnlyList<string> Answers)> Pair(IReadOnlyList<string>?[] answers) =>
        [.. _lesson.Examples.Zip(answers).Where(static pair => pair.Second is not null).Select(static pair => ((IReadOnlyList<string?>)pair.First.Inputs, pair.Second!))];

    // Texts of which few differ are labels in all but name.
    private static Label[]? RepeatedValues(IReadOnlyList<string?> answers)
    {
        var given = answers.OfType<string>().ToList();
        var distinct = given.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return 2 * distinct.Count <= given.Count ? [.. distinct.Select(static value => new Label(value))] : null;
    }
}
