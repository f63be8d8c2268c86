using BenchmarkDotNet.Running;
using ElixirMl.Benchmarks.Predictors.Fuzz;
using ElixirMl.Benchmarks.Ratios;

if (args is ["ratios", .. var areas])
{
    return RatiosDoor.Run(areas, Console.Out);
}

if (args is ["fuzz", "replies", .. var options])
{
    return ReplyFuzz.Run(options, Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(IRatioArea).Assembly).Run(args);
return 0;
