// SPDX-License-Identifier: GPL-3.0-or-later
#include "error_text.hpp"

#include <optional>
#include <system_error>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace efdmon::gui {
namespace {

constexpr auto ErrorContext = "Error";

// As the system has them, whatever call they come from.
constexpr const char* SystemTexts[] = {
    QT_TRANSLATE_NOOP("Error", "Permission denied"),
    QT_TRANSLATE_NOOP("Error", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Error", "No such file or directory"),
    QT_TRANSLATE_NOOP("Error", "No space left on device"),
    QT_TRANSLATE_NOOP("Error", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Error", "File too large"),
    QT_TRANSLATE_NOOP("Error", "Input/output error"),
    QT_TRANSLATE_NOOP("Error", "No such device"),
    QT_TRANSLATE_NOOP("Error", "No such device or address"),
    QT_TRANSLATE_NOOP("Error", "Device or resource busy"),
    QT_TRANSLATE_NOOP("Error", "Too many open files"),
    QT_TRANSLATE_NOOP("Error", "Too many open files in system"),
    QT_TRANSLATE_NOOP("Error", "Is a directory"),
    QT_TRANSLATE_NOOP("Error", "Not a directory"),
    QT_TRANSLATE_NOOP("Error", "File exists"),
    QT_TRANSLATE_NOOP("Error", "File name too long"),
    QT_TRANSLATE_NOOP("Error", "Read-only file system"),
    QT_TRANSLATE_NOOP("Error", "Cannot allocate memory"),
    QT_TRANSLATE_NOOP("Error", "Invalid argument"),
    QT_TRANSLATE_NOOP("Error", "Broken pipe"),
};

// As the library has them. One that is the beginning of another comes after it.
constexpr const char* Sentences[] = {
    QT_TRANSLATE_NOOP("Error", "Cannot open the log %1"),
    QT_TRANSLATE_NOOP("Error", "Cannot open %1"),
    QT_TRANSLATE_NOOP("Error", "Cannot map the ring of %1"),
    QT_TRANSLATE_NOOP("Error", "Cannot ask %1 what it is"),
    QT_TRANSLATE_NOOP("Error", "Cannot create an eventfd"),
    QT_TRANSLATE_NOOP("Error", "Cannot fire at %1"),
    QT_TRANSLATE_NOOP("Error", "Cannot fire: %1 was opened for reading only"),
    QT_TRANSLATE_NOOP("Error", "Cannot fire 0 events"),
    QT_TRANSLATE_NOOP("Error", "Cannot fire %1 events at once"),
    QT_TRANSLATE_NOOP("Error", "Cannot use file descriptor %1 with %2: it is not an open eventfd"),
    QT_TRANSLATE_NOOP("Error", "Cannot use file descriptor %1 with %2"),
    QT_TRANSLATE_NOOP("Error", "The eventfd file descriptor %1 is registered with %2 already"),
    QT_TRANSLATE_NOOP("Error", "The eventfd file descriptor %1 is not registered with %2 as a doorbell"),
    QT_TRANSLATE_NOOP("Error", "The eventfd file descriptor %1 is not registered with %2"),
    QT_TRANSLATE_NOOP("Error",
                      "No more eventfds can be registered with %1: %2 through one open file, %3 in all, "
                      "and what each user may have"),
    QT_TRANSLATE_NOOP("Error", "Cannot read the log"),
    QT_TRANSLATE_NOOP("Error", "Cannot write to %1"),
    QT_TRANSLATE_NOOP("Error", "Cannot go on writing %1"),
    QT_TRANSLATE_NOOP("Error", "Cannot finish writing %1"),
    QT_TRANSLATE_NOOP("Error", "Cannot tell a log format from the name '%1'"),
    QT_TRANSLATE_NOOP("Error", "The driver that made %1 has gone"),
    QT_TRANSLATE_NOOP("Error", "There is no channel '%1'"),
    QT_TRANSLATE_NOOP("Error", "There is no such simulated channel"),
    QT_TRANSLATE_NOOP("Error", "The log %1 is empty"),
    QT_TRANSLATE_NOOP("Error", "%1 is no log of this program"),
    QT_TRANSLATE_NOOP("Error", "%1 is not an event channel"),
    QT_TRANSLATE_NOOP("Error", "%1 describes a ring that cannot be"),
    QT_TRANSLATE_NOOP("Error", "The log is of format version %1, this program reads version %2"),
    QT_TRANSLATE_NOOP("Error", "Load the driver again, then open the channel again."),
    QT_TRANSLATE_NOOP("Error", "Open the channel for reading and writing."),
    QT_TRANSLATE_NOOP("Error", "Close other programs, or raise the limit that 'ulimit -n' shows."),
    QT_TRANSLATE_NOOP("Error",
                      "Close other programs that watch channels, or raise the limit: that of 'ulimit -n', "
                      "or root the one in %1."),
    QT_TRANSLATE_NOOP("Error",
                      "End a program that listens, or let programs share an eventfd. The user's limit is in "
                      "%1."),
    QT_TRANSLATE_NOOP("Error", "Give a count from 1 to %1."),
    QT_TRANSLATE_NOOP("Error", "Give a descriptor that eventfd(2) returned and that is still open."),
    QT_TRANSLATE_NOOP("Error", "Give the number, the name or the node of a channel, such as %1."),
    QT_TRANSLATE_NOOP("Error", "Use another eventfd, or unregister this one first."),
    QT_TRANSLATE_NOOP("Error", "Unregister through the channel object that registered it."),
    QT_TRANSLATE_NOOP("Error", "Register it as one first, through the same channel object."),
    QT_TRANSLATE_NOOP("Error", "The module is damaged. Type: %1"),
    QT_TRANSLATE_NOOP("Error", "Another program has it to itself: close that and try again."),
    QT_TRANSLATE_NOOP("Error", "What was written before stays in the file and can be read."),
    QT_TRANSLATE_NOOP("Error", "Let the name end in .efdlog, .csv or .jsonl."),
    QT_TRANSLATE_NOOP("Error", "Read it with the version of efdctl that recorded it."),
    QT_TRANSLATE_NOOP("Error", "The module has no channels."),
    QT_TRANSLATE_NOOP("Error", "The channels are: %1."),
};

QString translated(const char* text)
{
    return QCoreApplication::translate(ErrorContext, text);
}

// What stands in the places of %1, %2 ..., if the text is such a sentence. They stand
// in this order in the library's English.
std::optional<QStringList> subjectsOf(const QString& text, const QString& sentence)
{
    static const QRegularExpression place(QStringLiteral("\\\\%\\d"));
    const QString pattern = QRegularExpression::escape(sentence).replace(place, QStringLiteral("(.*)"));
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern),
                                   QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = whole.match(text);
    return match.hasMatch() ? std::optional(match.capturedTexts().sliced(1)) : std::nullopt;
}

// All at once: what is filled in may have a "%2" in it.
QString filledIn(const QString& sentence, const QStringList& subjects)
{
    switch (subjects.size()) {
    case 0:
        return sentence;
    case 1:
        return sentence.arg(subjects[0]);
    case 2:
        return sentence.arg(subjects[0], subjects[1]);
    default:
        return sentence.arg(subjects[0], subjects[1], subjects[2]);
    }
}

QString sentenceText(const QString& text)
{
    for (const char* sentence : Sentences)
        if (const auto subjects = subjectsOf(text, QLatin1String(sentence)))
            return filledIn(translated(sentence), *subjects);
    return text;
}

// "What was tried", or "what was tried: what the system says".
QString whatText(const Error& error)
{
    const QString what = QString::fromStdString(error.what);
    if (error.code == 0)
        return sentenceText(what);
    const QString reason = QString::fromStdString(std::generic_category().message(error.code));
    const QString end = QStringLiteral(": ") + reason;
    if (!what.endsWith(end))
        return sentenceText(what);
    return translated(QT_TRANSLATE_NOOP("Error", "%1: %2"))
        .arg(sentenceText(what.chopped(end.size())), systemText(reason));
}

QString asSentence(const QString& text)
{
    const bool ends = text.isEmpty() || QStringLiteral(".!?。！？").contains(text.back());
    return ends ? text : translated(QT_TRANSLATE_NOOP("Error", "%1.")).arg(text);
}

} // namespace

QString systemText(const QString& text)
{
    for (const char* known : SystemTexts)
        if (text == QLatin1String(known))
            return translated(known);
    return text;
}

QString errorText(const Error& error)
{
    const QString what = asSentence(whatText(error));
    const QString remedy = sentenceText(QString::fromStdString(error.remedy));
    if (what.isEmpty() || remedy.isEmpty())
        return what + remedy;
    //: one sentence after the other
    return translated(QT_TRANSLATE_NOOP("Error", "%1 %2")).arg(what, remedy);
}

} // namespace efdmon::gui
