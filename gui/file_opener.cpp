// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_opener.hpp"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QUrl>
#include <QWidget>

#include "efdmon/log_writer.hpp"
#include "file_window.hpp"
#include "last_folder.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

QStringList localFiles(const QMimeData& data)
{
    QStringList names;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            names << url.toLocalFile();
    return names;
}

} // namespace

bool namesRecording(const QString& argument)
{
    if (argument.endsWith(QLatin1String(".efdlog"), Qt::CaseInsensitive))
        return true;
    return !argument.startsWith(QLatin1String("/dev/")) && QFileInfo(argument).isFile();
}

FileOpener::FileOpener(QWidget* window)
    : QObject(window)
    , window_(window)
    , action_(new QAction(tintedIcon(QStringLiteral("open")), tr("&Open…"), this))
{
    setObjectName(QStringLiteral("fileOpener"));
    action_->setObjectName(QStringLiteral("openAction"));
    action_->setShortcut(QKeySequence::Open);
    action_->setToolTip(tr("Look at a recording in a window of its own (Ctrl+O)"));
    connect(action_, &QAction::triggered, this, &FileOpener::ask);
    if (!window_)
        return;
    window_->setAcceptDrops(true);
    window_->installEventFilter(this);
}

// What nobody has seen yet, nobody could close.
FileOpener::~FileOpener()
{
    for (const QPointer<FileWindow>& window : asked_)
        if (window && !window->isVisible())
            delete window;
}

bool FileOpener::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter) {
        auto& drag = *static_cast<QDragEnterEvent*>(event);
        if (localFiles(*drag.mimeData()).isEmpty())
            return false;
        drag.setDropAction(Qt::CopyAction); // the file stays where it is
        drag.accept();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto& drop = *static_cast<QDropEvent*>(event);
        drop.setDropAction(Qt::CopyAction);
        drop.accept();
        for (const QString& fileName : localFiles(*drop.mimeData()))
            open(fileName);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void FileOpener::ask()
{
    auto* dialog = new QFileDialog(window_, tr("Open recordings"), lastFolder(QSettings()));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Recordings (*.efdlog)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& fileNames) {
        for (const QString& fileName : fileNames)
            open(fileName);
        QSettings settings;
        keepFolder(settings, fileNames.value(0));
    });
    dialog->open();
}

void FileOpener::open(const QString& fileName)
{
    auto* window = new FileWindow(fileName);
    connect(window, &FileWindow::refused, this, &FileOpener::refused);
    asked_.removeAll(nullptr);
    asked_ << window;
    window->load();
}

} // namespace efdmon::gui
