using System.Text;
using SchemasLesson;

Console.OutputEncoding = Encoding.UTF8;
Lesson.Run(Console.Out);
