namespace ElixirMl.Clients;

/// <summary>A call was not made because the budget does not allow it.</summary>
/// <param name="message">Names the limit, what is used and what the call would need.</param>
public sealed class BudgetExceededException(string message) : Exception(message);
