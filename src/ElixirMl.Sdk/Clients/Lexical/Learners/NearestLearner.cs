using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers as the most similar example did.</summary>
/// <param name="lesson">Gives the examples.</param>
/// <param name="answers">Answer of every example; null where missing; at least one is there.</param>
/// <param name="isJson">Whether answers are JSON.</param>
/// <param name="purpose">Keeps the draws of different fields apart.</param>
internal sealed class NearestLearner(Lesson lesson, IReadOnlyList<string?> answers, bool isJson, ulong purpose) : FieldLearner
{
    private readonly int[] _known = [.. Enumerable.Range(0, answers.Count).Where(i => answers[i] is not null)];

    public override FieldValue Answer(Question question)
    {
        var likeness = lesson.Neighbours.Similarities(question.Terms);
        var scores = Array.ConvertAll(_known, i => Calibration.Usual * likeness[i]);
        var taken = question.Chance.IsCertain ? Array.IndexOf(scores, scores.Max()) : question.Chance.Take(scores, purpose);
        return new(answers[_known[taken]]!, isJson);
    }
}
