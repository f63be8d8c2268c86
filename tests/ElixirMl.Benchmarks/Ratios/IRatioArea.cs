namespace ElixirMl.Benchmarks.Ratios;

/// <summary>The measures of one part of the library; registered in <see cref="RatioAreas"/>.</summary>
public interface IRatioArea
{
    /// <summary>The word after <c>ratios</c> on the command line.</summary>
    string Name { get; }

    /// <summary>Measures one after the other, so that results appear as they come.</summary>
    IEnumerable<Measure> Run();

    /// <summary>Measures what the options ask for.</summary>
    /// <param name="arguments">Areas without options of their own ignore them.</param>
    IEnumerable<Measure> Run(RatioArguments arguments) => Run();
}
