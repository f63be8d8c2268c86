using ElixirMl.Clients.Lexical.Learners;
using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Terms;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Lexical;

/// <summary>Everything before the final question, understood once for all questions that follow it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class LexicalPrompt
{
    private readonly LexicalModel _model;
    private readonly (ChatRole Role, string Text)[] _messages;
    private readonly Lesson _lesson;
    private readonly IReadOnlyList<FieldLearner> _learners;

    public LexicalPrompt(LexicalModel model, IReadOnlyList<ChatMessage> messages, int count)
    {
        _model = model;
        _messages = [.. messages.Take(count).Select(static message => (message.Role, message.Text))];
        var task = PromptTask.Read(string.Join('\n', _messages.Where(static message => message.Role == ChatRole.System).Select(static message => message.Text)));
        _lesson = new(task, [.. Examples(task)], model.Reader);
        _learners = FieldLearners.Create(_lesson, model.Refines);
        TokenCount = _messages.Sum(static message => ReplyCost.TokensOf(message.Text));
        Hash = HashOf(_messages);
    }

    public long TokenCount { get; }

    /// <summary>The same on every machine.</summary>
    public ulong Hash { get; }

    /// <summary>Whether this was made of the same model and messages.</summary>
    public bool IsOf(LexicalModel model, IReadOnlyList<ChatMessage> messages, int count)
    {
        if (!ReferenceEquals(model, _model) || count != _messages.Length)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (messages[i].Role != _messages[i].Role || messages[i].Text != _messages[i].Text)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a message gives any of the inputs.</summary>
    public bool HasInputs(string user) => Array.Exists(_lesson.Task.Format.ReadInputs(user, _lesson.Task.Inputs), static input => input is not null);

    /// <summary>Answers a question.</summary>
    /// <param name="user">The final user message.</param>
    /// <param name="chance">Temperature and seed.</param>
    /// <returns>The reply in the format the prompt asks for.</returns>
    public string Answer(string user, Chance chance)
    {
        var task = _lesson.Task;
        var question = new Question(task.Format.ReadInputs(user, task.Inputs), _lesson, chance);
        return task.Format.WriteReply(task.Outputs, [.. _learners.Select(learner => learner.Answer(question))]);
    }

    private IEnumerable<PromptExample> Examples(PromptTask task)
    {
        for (var i = 1; i < _messages.Length; i++)
        {
            if (_messages[i].Role == ChatRole.Assistant && _messages[i - 1].Role == ChatRole.User)
            {
                yield return new(
                    task.Format.ReadInputs(_messages[i - 1].Text, task.Inputs),
                    task.Format.ReadOutputs(_messages[i].Text, task.Outputs));
            }
        }
    }

    private static ulong HashOf((ChatRole Role, string Text)[] messages)
    {
        var hash = StableHash.Start;
        foreach (var (role, text) in messages)
        {
            hash = StableHash.Combine(hash, StableHash.Of(text, StableHash.Of(role.Value)));
        }

        return hash;
    }
}
