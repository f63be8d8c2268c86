using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Scripting;

/// <summary>Limits of <see cref="CSharpInterpreter"/>.</summary>
public sealed class CSharpInterpreterOptions
{
    /// <summary>Processor time of one program, in whole seconds.</summary>
    /// <value>Default 5. Range 1 to 600.</value>
    [Range(1, 600)]
    public int CpuSeconds { get; set; } = 5;

    /// <summary>Time from start to end of one program, its process included, without the time its tools take.</summary>
    /// <value>Default 10 seconds. More than zero.</value>
    public TimeSpan WallTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Managed memory of one program, in megabytes of 1,048,576 bytes.</summary>
    /// <value>Default 256. Range 64 to 65,536.</value>
    [Range(64, 65_536)]
    public int MemoryMegabytes { get; set; } = 256;

    /// <summary>Characters a program may print; further ones are cut off.</summary>
    /// <value>Default 20,000. Range 0 to 10,000,000.</value>
    [Range(0, 10_000_000)]
    public int OutputCharacters { get; set; } = 20_000;

    /// <summary>Bytes of JSON of an answer, or of the arguments of one call.</summary>
    /// <value>Default 1,000,000. Range 1,000 to 100,000,000.</value>
    [Range(1_000, 100_000_000)]
    public int ValueBytes { get; set; } = 1_000_000;

    /// <summary>Characters of a program; a longer one is refused.</summary>
    /// <value>Default 50,000. Range 100 to 1,000,000.</value>
    [Range(100, 1_000_000)]
    public int CodeCharacters { get; set; } = 50_000;

    /// <summary>Calls of tools by one program.</summary>
    /// <value>Default 100. Range 0 to 1,000,000.</value>
    [Range(0, 1_000_000)]
    public int ToolCalls { get; set; } = 100;

    /// <summary>The <c>dotnet</c> command that starts workers.</summary>
    /// <value>Default: <see langword="null"/>, the one that runs the application, or that of its framework.</value>
    public string? DotnetPath { get; set; }

    /// <summary>Measures wall time.</summary>
    /// <value>Default: the clock of the system.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
