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
        var hasExamples = answers.Any(static answer => answer is not null);
        if (FieldRoles.IsReasoning(field) && (Categories.Count > 0 || !hasExamples))
        {
            return new ReasoningLearner(Categories);
        }

        var value = CreateValue(field, text, answers, purpose);
        return FieldRoles.IsProposal(field) && !hasExamples ? new ProposalLearner(_lesson, value, isList: false, purpose) : value;
    }

    private FieldLearner CreateValue(PromptField field, ValueHint.Text text, IReadOnlyList<string?> answers, ulong purpose)
    {
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
        if (sequence.Item is ValueHint.Category category)
        {
            return new LabelListLearner(category.Labels, sequence, _lesson, answers);
        }

        IReadOnlyList<string>?[] items = [.. answers.Select(Items.Parse)];
        if (sequence.Item is ValueHint.Text && CopyRule.Learn(Pair(items), null) is { } rule)
        {
            return new SpanListLearner(rule, sequence, _lesson, items);
        }

        if (Nearest(answers, isJson: true, purpose) is { } nearest)
        {
            return nearest;
        }

        var quotes = new QuotedListLearner(field, sequence, _lesson);
        return FieldRoles.IsProposal(field) && sequence.Item is ValueHint.Text ? new ProposalLearner(_lesson, quotes, isList: true, purpose) : quotes;
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
