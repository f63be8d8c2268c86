using ElixirMl.Evaluation;

namespace ElixirMl.Optimizers;

/// <summary>Says after every example that one more was run.</summary>
internal sealed class RunCounter(Action ran) : IProgress<EvaluationProgress>
{
    public void Report(EvaluationProgress value) => ran();
}
