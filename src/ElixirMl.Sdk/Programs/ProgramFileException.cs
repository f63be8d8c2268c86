using ElixirMl.Schemas;

namespace ElixirMl.Programs;

/// <summary>A state file cannot be used for a program; the program stays as it was.</summary>
public sealed class ProgramFileException : Exception
{
    internal ProgramFileException(string program, string? path, ValidationResult result, Exception? innerException = null)
        : base($"The state{(path is null ? "" : $" in '{path}'")} cannot be loaded into program '{program}':\n{result}", innerException)
    {
        Path = path;
        Result = result;
    }

    /// <summary>The file; <see langword="null"/> when the state was given as text.</summary>
    public string? Path { get; }

    /// <summary>Every reason, with JSON paths into the file.</summary>
    public ValidationResult Result { get; }
}
