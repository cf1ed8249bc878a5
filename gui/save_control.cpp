// SPDX-License-Identifier: GPL-3.0-or-later
#include "save_control.hpp"

#include <utility>

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QProgressDialog>
#include <QSettings>

#include "last_folder.hpp"
#include "log_model.hpp"
#include "notice_bar.hpp"
#include "numbers.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

constexpr int PatienceMs = 400; // before the progress is shown

} // namespace

SaveControl::SaveControl(const LogModel& log, NoticeBar& notice, QWidget& window)
    : QObject(&window)
    , log_(log)
    , notice_(notice)
    , window_(window)
    , all_(makeAction("saveAction", tr("&Save…"), Rows::All))
    , shown_(makeAction("saveShownAction", tr("Save the rows sho&wn…"), Rows::Shown))
{
    all_->setIcon(tintedIcon(QStringLiteral("save")));
    all_->setShortcut(QKeySequence::Save);
    all_->setToolTip(tr("Save the log as a recording, CSV or JSON Lines (Ctrl+S)"));
    shown_->setToolTip(tr("Save what the filter lets through, as CSV or JSON Lines"));
    connect(&saver_, &LogSaver::progressed, this, [this](std::size_t records, std::size_t total) {
        if (progress_ && total > 0)
            progress_->setValue(static_cast<int>(100 * records / total));
    });
    connect(&saver_, &LogSaver::failed, this, [this](const QString& fileName, const QString& why) {
        end(false);
        notice_.say(Signal::Bad, tr("%1 was not saved: %2").arg(fileName, why));
    });
    connect(&saver_, &LogSaver::saved, this, [this](const QString& fileName, std::size_t records) {
        end();
        notice_.say(Signal::Good, tr("Saved to %1, records: %2").arg(fileName, grouped(records)));
    });
    connect(&saver_, &LogSaver::cancelled, this, [this] { end(); });
    window_.installEventFilter(this);
    update();
}

QAction* SaveControl::makeAction(const char* objectName, const QString& text, Rows rows)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(objectName));
    connect(action, &QAction::triggered, this, [this, rows] { ask(rows); });
    return action;
}

void SaveControl::addTo(QMenu& menu)
{
    menu.addActions({all_, shown_});
}

void SaveControl::update()
{
    all_->setEnabled(!progress_ && log_.store().size() > 0);
    shown_->setEnabled(!progress_ && log_.isFiltered() && log_.rowCount() > 0);
}

// Where there is a choice, it says which was made.
QString SaveControl::title(Rows rows) const
{
    if (!log_.isFiltered())
        return tr("Save log");
    return rows == Rows::Shown
        ? tr("Save the events shown: %1").arg(grouped(static_cast<std::size_t>(log_.rowCount())))
        //: also those that the filter hides; %1 is how many
        : tr("Save all events, also those not shown: %1").arg(grouped(log_.store().size()));
}

// In a recording, whatever is not there counts as lost: of a part of the rows
// it would tell a lie.
void SaveControl::ask(Rows rows)
{
    auto* dialog = new QFileDialog(&window_, title(rows), lastFolder(QSettings()));
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters{tr("CSV table (*.csv)"), tr("JSON Lines (*.jsonl)")};
    if (rows == Rows::All)
        filters << tr("Recording (*.efdlog)");
    dialog->setNameFilters(filters);
    const auto suffixOf = [filters](const QString& filter) {
        return QStringList{QStringLiteral("csv"), QStringLiteral("jsonl"), QStringLiteral("efdlog")}.value(
            static_cast<int>(filters.indexOf(filter)));
    };
    dialog->setDefaultSuffix(suffixOf(filters.first()));
    dialog->selectFile(QStringLiteral("efdmon.csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, suffixOf](const QString& filter) { dialog->setDefaultSuffix(suffixOf(filter)); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, rows](const QString& fileName) {
        QSettings settings;
        keepFolder(settings, fileName);
        save(fileName, rows);
    });
    dialog->open();
}

void SaveControl::save(const QString& fileName, Rows rows)
{
    const auto format = log_format_for(fileName.toStdString());
    if (rows == Rows::Shown && format && *format == LogFormat::Native) {
        notice_.say(Signal::Warning,
                    tr("A part of the rows can be saved as CSV or JSON Lines only: in a "
                       "recording, events that are missing count as lost."));
        return;
    }
    progress_ = new QProgressDialog(tr("Saving %1…").arg(QFileInfo(fileName).fileName()), tr("Cancel"), 0,
                                    100, &window_);
    progress_->setObjectName(QStringLiteral("saveProgress"));
    progress_->setWindowTitle(tr("Save log"));
    progress_->setMinimumDuration(PatienceMs);
    progress_->setAutoClose(false);
    progress_->setAutoReset(false);
    connect(progress_, &QProgressDialog::canceled, this, [this] { saver_.cancel(); });
    update();
    saver_.save(fileName, copy(rows));
}

LogCopy SaveControl::copy(Rows rows) const
{
    LogCopy made{{}, log_.channelNames(), log_.clock()};
    if (rows == Rows::All) {
        made.records = log_.store().copy();
        return made;
    }
    made.records.reserve(static_cast<std::size_t>(log_.rowCount()));
    for (int row = 0; row < log_.rowCount(); ++row)
        made.records.push_back(log_.record(row));
    return made;
}

// To wait for the file where the window is taken apart would hold up all others.
bool SaveControl::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &window_ || event->type() != QEvent::Close || !progress_)
        return QObject::eventFilter(watched, event);
    event->ignore();
    closing_ = true;
    progress_->show();
    return true;
}

// Where it has failed, the window stays: it has to say so.
void SaveControl::end(bool done)
{
    if (QProgressDialog* const progress = std::exchange(progress_, nullptr))
        progress->deleteLater();
    update();
    if (!std::exchange(closing_, false))
        return;
    if (done)
        Q_EMIT closeable();
    else
        Q_EMIT staying();
}

} // namespace efdmon::gui
