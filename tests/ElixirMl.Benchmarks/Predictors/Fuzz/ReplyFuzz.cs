using System.Diagnostics;
using System.Globalization;
using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Benchmarks.Predictors.Fuzz;

/// <summary>Mangles good replies and reads them: every one must become outputs or errors, in time that grows with its length only, and what is only surrounded by remarks the outputs it had.</summary>
public static class ReplyFuzz
{
    private const int LargestGrowth = 40;
    private static readonly Adapter[] Adapters = [ChatAdapter.Shared, JsonAdapter.Shared, MarkdownAdapter.Shared, XmlAdapter.Shared, CompactAdapter.Shared, TwoStepAdapter.Shared];

    /// <summary>Runs the loop.</summary>
    /// <param name="arguments"><c>--count N</c> replies per adapter, <c>--seed N</c>, <c>--adapter NAME</c>.</param>
    /// <param name="output">One line per adapter.</param>
    /// <returns>0 when all went well, 1 when a reply broke a promise, 2 when the arguments make no sense.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var count = Number(arguments, "--count", 2_000_000);
        var seed = Number(arguments, "--seed", 1);
        var name = Option(arguments, "--adapter");
        var adapters = Array.FindAll(Adapters, adapter => name is null || adapter.Name == name);
        if (adapters.Length == 0 || count < 1)
        {
            output.WriteLine($"Usage: fuzz replies [--count N] [--seed N] [--adapter {string.Join('|', Adapters.Select(static adapter => adapter.Name))}]");
            return 2;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        return adapters.Count(adapter => !Survives(adapter, count, seed, output)) + adapters.Count(adapter => !SurroundedReplies.Hold(adapter, count, seed, output)) + adapters.Count(adapter => !IsLinear(adapter, output)) == 0 ? 0 : 1;
    }

    private static bool Survives(Adapter adapter, int count, int seed, TextWriter output)
    {
        var random = new Random(seed);
        var seeds = FuzzSeeds.Of(adapter);
        var (read, refused, slowest, start) = (0, 0, TimeSpan.Zero, Stopwatch.GetTimestamp());
        for (var i = 0; i < count; i++)
        {
            var reply = Mutation.Apply(seeds[random.Next(seeds.Count)], random);
            var before = Stopwatch.GetTimestamp();
            try
            {
                _ = TryRead(adapter, reply) ? read++ : refused++;
            }
            catch (Exception error)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{adapter.Name}: reply {i} threw {error.GetType().Name}: {error.Message}\n{reply}"));
                return false;
            }

            var elapsed = Stopwatch.GetElapsedTime(before);
            slowest = elapsed > slowest ? elapsed : slowest;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{adapter.Name}: {count} replies in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, {read} read, {refused} refused, none threw, slowest {slowest.TotalMilliseconds:0.0} ms"));
        return true;
    }

    // Sixteen times the text may take sixteen times as long, and more by noise; the square would be 256.
    private static bool IsLinear(Adapter adapter, TextWriter output)
    {
        var isLinear = true;
        foreach (var (name, unit) in FuzzSeeds.Repeats(adapter))
        {
            var small = Time(adapter, unit, 64 * 1024);
            var large = Time(adapter, unit, 1024 * 1024);
            var growth = large / Math.Max(small, 0.02);
            isLinear &= growth <= LargestGrowth;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{adapter.Name}: 1 MB of {name}: {large:0.0} ms, {growth:0.0} × that of 64 kB (at most {LargestGrowth}) {(growth <= LargestGrowth ? "ok" : "OVER")}"));
        }

        return isLinear;
    }

    private static double Time(Adapter adapter, string unit, int length)
    {
        var reply = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            TryRead(adapter, reply);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    private static bool TryRead(Adapter adapter, string reply)
    {
        var fields = new FieldText[TriageMail.Signature.Model.Outputs.Fields.Count];
        var log = new TolerantLog();
        adapter.Parse(TriageMail.Signature.Model, reply, fields, log);
        var isRead = TriageMail.Signature.Outputs.TryReadText(fields, log, out var outputs);
        if (isRead)
        {
            TriageMail.Signature.Outputs.Validate(outputs!, ref log.Errors);
        }

        return isRead == (log.Errors.Count == 0) || isRead
            ? isRead && log.Errors.Count == 0
            : throw new InvalidOperationException("Neither outputs nor an error came of the reply.");
    }

    private static string? Option(IReadOnlyList<string> arguments, string name)
    {
        for (var i = 0; i + 1 < arguments.Count; i++)
        {
            if (arguments[i] == name)
            {
                return arguments[i + 1];
            }
        }

        return null;
    }

    private static int Number(IReadOnlyList<string> arguments, string name, int otherwise) =>
        Option(arguments, name) is { } text ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0 : otherwise;
}
