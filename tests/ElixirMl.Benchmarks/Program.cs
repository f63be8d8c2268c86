using BenchmarkDotNet.Running;
using ElixirMl.Benchmarks.Ratios;

if (args is ["ratios", .. var areas])
{
    return RatiosDoor.Run(areas, Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(IRatioArea).Assembly).Run(args);
return 0;
