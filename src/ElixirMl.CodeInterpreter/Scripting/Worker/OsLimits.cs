using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ElixirMl.Scripting.Worker;

/// <summary>Limits the operating system keeps for a process, set by the process itself before it runs a program.</summary>
internal static partial class OsLimits
{
    private const int CpuTime = 0;
    private const int FileSize = 1;
    private const int CoreSize = 4;
    private const int AddressSpace = 9;

    // For code that is compiled, stacks and tables of the runtime. The heap is reserved as a whole before, so it needs none of it.
    private const ulong NativeBytes = 256 << 20;
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Bounds processor time, on Linux native memory too, and forbids to write files; where the system has no such limits, processor time is watched instead.</summary>
    public static void Apply(int cpuSeconds)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            Watch(TimeSpan.FromSeconds(cpuSeconds));
            return;
        }

        Set(CpuTime, (ulong)cpuSeconds);
        Set(FileSize, 0);
        Set(CoreSize, 0);
        if (OperatingSystem.IsLinux())
        {
            Set(AddressSpace, AddressesInUse() + NativeBytes);
        }
    }

    private static ulong AddressesInUse() =>
        ulong.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[0], CultureInfo.InvariantCulture) * (ulong)Environment.SystemPageSize;

    private static void Set(int resource, ulong value)
    {
        var limit = new Limit(value, value);
        if (SetLimit(resource, in limit) != 0)
        {
            throw new InvalidOperationException($"The system refuses the limit {resource} (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    private static void Watch(TimeSpan longest)
    {
        var self = Process.GetCurrentProcess();
        new Thread(() =>
        {
            while (self.TotalProcessorTime < longest)
            {
                Thread.Sleep(WatchInterval);
                self.Refresh();
            }

            self.Kill();
        })
        { IsBackground = true, Priority = ThreadPriority.Highest }.Start();
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
