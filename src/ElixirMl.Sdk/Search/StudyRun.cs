namespace ElixirMl.Search;

/// <summary>How a run ended.</summary>
/// <param name="Reason">Why it stopped.</param>
/// <param name="Trials">Finished trials of the study, those before the run included.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record StudyRun(StopReason Reason, int Trials, string Message);
