namespace ElixirMl.Clients;

/// <summary>Marks a client that may call its model several times for one call of its own, and announces each further one in <see cref="FurtherCalls"/>.</summary>
/// <remarks>Budgets, rate limits and ledgers around it ask for it with <c>GetService(typeof(IRepeatingClient))</c>; those around other clients need not listen.</remarks>
public interface IRepeatingClient;
