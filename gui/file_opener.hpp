// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in which a person opens recordings: the Open action, and dropping
// files on a window.
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>

class QAction;
class QMimeData;
class QWidget;

namespace efdmon::gui {

class FileWindow;

class FileOpener : public QObject {
    Q_OBJECT
public:
    // Files may be dropped on `window`; without one, open() is all there is.
    explicit FileOpener(QWidget* window);
    ~FileOpener() override;

    QAction* action() const { return action_; }
    bool eventFilter(QObject* watched, QEvent* event) override;

public Q_SLOTS:
    // Each in a window of its own, which appears once it is known to be a recording.
    void open(const QString& fileName);

Q_SIGNALS:
    void refused(const QString& why);

private:
    void ask();

    QWidget* window_;
    QAction* action_;
    QList<QPointer<FileWindow>> asked_; // some of them are not known to be recordings yet
};

// Whether a word of the command line means a file rather than a channel.
bool namesRecording(const QString& argument);

} // namespace efdmon::gui
