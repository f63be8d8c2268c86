namespace ElixirMl.Variables.Spaces;

/// <summary>Sorts variables so that each comes after those it reads; O(n + e).</summary>
internal static class DependencyOrder
{
    /// <summary>Slots in an order that can be settled one after the other; the declared order where nothing forbids it.</summary>
    /// <param name="reads">For each slot the slots it reads.</param>
    /// <param name="cycle">The slots of one cycle, first and last equal; null when there is none.</param>
    public static int[] Sort(int[][] reads, out int[]? cycle)
    {
        var walk = new Walk(reads);
        for (var slot = 0; slot < reads.Length && walk.Cycle is null; slot++)
        {
            walk.Visit(slot);
        }

        cycle = walk.Cycle;
        return [.. walk.Order];
    }

    // Depth first with a stack of our own, so that a chain of any length fits.
    private sealed class Walk(int[][] reads)
    {
        private readonly bool[] _done = new bool[reads.Length];
        private readonly bool[] _open = new bool[reads.Length];
        private readonly Stack<(int Slot, int Next)> _path = new();

        public List<int> Order { get; } = new(reads.Length);

        public int[]? Cycle { get; private set; }

        public void Visit(int start)
        {
            Enter(start);
            while (_path.Count > 0 && Cycle is null)
            {
                var (slot, next) = _path.Pop();
                if (next == reads[slot].Length)
                {
                    Leave(slot);
                    continue;
                }

                _path.Push((slot, next + 1));
                Enter(reads[slot][next]);
            }
        }

        private void Enter(int slot)
        {
            if (_open[slot])
            {
                var path = _path.Select(static step => step.Slot).TakeWhile(step => step != slot);
                Cycle = [slot, .. path.Reverse(), slot];
            }
            else if (!_done[slot])
            {
                _open[slot] = true;
                _path.Push((slot, 0));
            }
        }

        private void Leave(int slot)
        {
            _open[slot] = false;
            _done[slot] = true;
            Order.Add(slot);
        }
    }
}
