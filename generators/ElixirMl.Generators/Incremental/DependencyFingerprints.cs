using System.Collections.Immutable;

namespace ElixirMl.Generators.Incremental;

/// <summary>Fingerprints of files together with every file they name, however indirectly.</summary>
/// <remarks>
/// A file depends on each file that declares a type it names; where in doubt, it does. Files that depend on each other share one
/// fingerprint: Tarjan's strongly connected components (SIAM J. Comput. 1972), without recursion, in time linear in files and names.
/// </remarks>
internal sealed class DependencyFingerprints
{
    private const int Unseen = -1;

    private readonly ImmutableArray<FileFacts> _files;
    private readonly Dictionary<string, List<int>> _declaring = new(StringComparer.Ordinal);
    private readonly List<int> _global = [];
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly bool[] _isOpen;
    private readonly int[][] _edges;
    private readonly ulong[] _fingerprints;
    private readonly Stack<int> _open = new();
    private readonly Stack<(int File, int Next)> _path = new();
    private int _count;

    internal DependencyFingerprints(ImmutableArray<FileFacts> files)
    {
        _files = files;
        _order = [.. Enumerable.Repeat(Unseen, files.Length)];
        _low = new int[files.Length];
        _isOpen = new bool[files.Length];
        _edges = new int[files.Length][];
        _fingerprints = new ulong[files.Length];
        for (var i = 0; i < files.Length; i++)
        {
            Index(i);
        }
    }

    internal ulong[] Compute()
    {
        for (var i = 0; i < _files.Length; i++)
        {
            if (_order[i] == Unseen)
            {
                Enter(i);
                Walk();
            }
        }

        return _fingerprints;
    }

    private void Index(int file)
    {
        foreach (var name in _files[file].Declared)
        {
            if (!_declaring.TryGetValue(name, out var places))
            {
                _declaring[name] = places = [];
            }

            places.Add(file);
        }

        if (_files[file].HasGlobalUsings)
        {
            _global.Add(file);
        }
    }

    private int[] EdgesOf(int file)
    {
        var edges = new HashSet<int>(_global);
        foreach (var name in _files[file].Named)
        {
            if (_declaring.TryGetValue(name, out var places))
            {
                edges.UnionWith(places);
            }
        }

        edges.Remove(file);
        return [.. edges];
    }

    private void Enter(int file)
    {
        _order[file] = _low[file] = _count++;
        _isOpen[file] = true;
        _edges[file] = EdgesOf(file);
        _open.Push(file);
        _path.Push((file, 0));
    }

    private void Walk()
    {
        while (_path.Count > 0)
        {
            var (file, next) = _path.Pop();
            if (next == _edges[file].Length)
            {
                Leave(file);
                continue;
            }

            _path.Push((file, next + 1));
            var other = _edges[file][next];
            if (_order[other] == Unseen)
            {
                Enter(other);
            }
            else if (_isOpen[other])
            {
                _low[file] = Math.Min(_low[file], _order[other]);
            }
        }
    }

    private void Leave(int file)
    {
        if (_low[file] == _order[file])
        {
            CloseComponent(file);
        }

        if (_path.Count > 0)
        {
            var parent = _path.Peek().File;
            _low[parent] = Math.Min(_low[parent], _low[file]);
        }
    }

    private void CloseComponent(int root)
    {
        var members = new List<int>();
        do
        {
            members.Add(_open.Pop());
            _isOpen[members[members.Count - 1]] = false;
        }
        while (members[members.Count - 1] != root);

        var below = members.SelectMany(member => _edges[member]).Except(members).Select(other => _fingerprints[other]);
        var fingerprint = Combine(members.Select(member => _files[member].Fingerprint).Concat(below));
        foreach (var member in members)
        {
            _fingerprints[member] = fingerprint;
        }
    }

    // In order of value, so that neither the order of files nor the place where the walk began matters.
    private static ulong Combine(IEnumerable<ulong> parts)
    {
        var fingerprint = default(Fingerprint);
        foreach (var part in parts.OrderBy(static part => part))
        {
            fingerprint.Add(part);
        }

        return fingerprint.Value;
    }
}
