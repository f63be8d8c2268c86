namespace ElixirMl.Search.Surrogates;

/// <summary>One Gaussian process per black-box constraint, and the chance that a point keeps them all (Gardner et al., 2014).</summary>
internal sealed class FeasibilityModels(SearchDomain domain)
{
    private readonly List<LossModel> _models = [];

    /// <summary>Takes in what trials told about constraints; those that failed told nothing.</summary>
    public void Update(IReadOnlyList<Observation> observations)
    {
        var count = observations.Max(static o => o.Constraints.Length);
        while (_models.Count < count)
        {
            _models.Add(new(domain));
        }

        // How far an infinite violation goes nobody knows; the worst finite one is as far as the model needs to see.
        var told = observations.Where(static o => !o.IsFailed).ToArray();
        for (var i = 0; i < count; i++)
        {
            var index = i;
            double Value(Observation o) => index < o.Constraints.Length ? o.Constraints[index] : 0;
            var finite = told.Select(Value).Where(double.IsFinite).DefaultIfEmpty(1).ToArray();
            var (low, high) = (Math.Min(-1e-9, finite.Min()), Math.Max(1e-9, finite.Max()));
            _models[i].Update(told, -1, o => Math.Clamp(Value(o), low, high));
        }
    }

    /// <summary>Tells of points the logarithm of the chance that all constraints are kept; one search over points needs one.</summary>
    public Func<double[], double> LogFeasible()
    {
        (PosteriorWalk Walk, double Limit)[] walks = [.. _models.Select(static model => (model.Posterior!.Walk(), model.Warp.Apply(0)))];
        return point =>
        {
            var sum = 0.0;
            foreach (var (walk, limit) in walks)
            {
                var (mean, variance) = walk.MoveTo(point);
                sum += Improvement.LogBelow(limit, mean, variance);
            }

            return sum;
        };
    }
}
