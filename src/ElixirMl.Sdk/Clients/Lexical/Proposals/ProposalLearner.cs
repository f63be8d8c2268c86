using ElixirMl.Clients.Lexical.Learners;
using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Proposals;

/// <summary>Answers a request for an instruction or rules: keeps the present instruction and names, for every right answer in the failures shown, the words that tell it apart.</summary>
/// <param name="lesson">The request.</param>
/// <param name="otherwise">Answers when no failures are shown.</param>
/// <param name="isList">Whether a list of rules is wanted rather than one text.</param>
/// <param name="purpose">Keeps the draws of different fields apart.</param>
internal sealed class ProposalLearner(Lesson lesson, FieldLearner otherwise, bool isList, ulong purpose) : FieldLearner
{
    public override FieldValue Answer(Question question)
    {
        var observations = question.Inputs.OfType<string>().SelectMany(ObservationReader.Read).ToList();
        if (observations.Count == 0)
        {
            return otherwise.Answer(question);
        }

        var rules = TellingWords.Find(observations, question.Chance, purpose).Select(static found => Rule(found.Label, found.Words));
        return isList ? Items.Write(rules) : FieldValue.OfText(string.Join('\n', Present(question).Concat(rules).Distinct()));
    }

    private static string Rule(string label, IReadOnlyList<string> words) => $"Words that point to {label}: {string.Join(", ", words)}.";

    private string[] Present(Question question)
    {
        for (var i = 0; i < question.Inputs.Count; i++)
        {
            if (FieldRoles.IsProposal(lesson.Task.Inputs[i]) && question.Inputs[i] is { } text)
            {
                return text.Split('\n');
            }
        }

        return [];
    }
}
