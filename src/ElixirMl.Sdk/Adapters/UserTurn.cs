namespace ElixirMl.Adapters;

/// <summary>What a user message is for.</summary>
public enum UserTurn
{
    /// <summary>The question at hand: the message ends with a reminder of the reply's form.</summary>
    Question,

    /// <summary>Part of a demo that has all fields.</summary>
    Demo,

    /// <summary>Part of a demo that lacks fields, which the message says.</summary>
    IncompleteDemo,
}
