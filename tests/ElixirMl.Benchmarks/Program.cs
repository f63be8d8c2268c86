using BenchmarkDotNet.Running;
using ElixirMl.Benchmarks.Fuzz;
using ElixirMl.Benchmarks.Predictors.Fuzz;
using ElixirMl.Benchmarks.Ratios;

if (args is ["ratios", .. var areas])
{
    return RatiosDoor.Run(areas, Console.Out);
}

if (args is ["fuzz", "replies", .. var replies])
{
    return ReplyFuzz.Run(replies, Console.Out);
}

if (args is ["fuzz", .. var schemas])
{
    return FuzzDoor.Run(schemas, Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(IRatioArea).Assembly).Run(args);
return 0;
