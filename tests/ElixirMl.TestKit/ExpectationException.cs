namespace ElixirMl.TestKit;

/// <summary>A test expectation of the kit was not met; the message says what was expected, what was found and how to mend it.</summary>
public sealed class ExpectationException(string message) : Exception(message)
{
    internal static void ThrowIfAny(string headline, IReadOnlyCollection<string> violations)
    {
        if (violations.Count > 0) throw new ExpectationException($"{headline}\n  {string.Join("\n  ", violations)}");
    }
}
