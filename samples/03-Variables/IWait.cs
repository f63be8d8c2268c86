namespace Retrying;

/// <summary>The time between two tries.</summary>
public interface IWait
{
    /// <summary>Seconds after some failures.</summary>
    double After(int failures);
}
