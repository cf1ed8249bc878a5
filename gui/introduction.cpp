// SPDX-License-Identifier: GPL-3.0-or-later
#include "introduction.hpp"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "application_icon.hpp"
#include "theme.hpp"
#include "wrapped_label.hpp"

namespace efdmon::gui {
namespace {

constexpr auto IntroducedKey = "introduced";
constexpr int IntroductionIcon = 40;
constexpr double IntroductionTint = 0.12;

} // namespace

Introduction::Introduction(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("introduction"));
    setAccessibleName(tr("Introduction"));
    setAutoFillBackground(true);
    applyPalette();
    hide();
}

// Most people have read it: it takes no time then.
void Introduction::fill()
{
    if (layout())
        return;
    auto* icon = new QLabel(this);
    icon->setPixmap(applicationIcon().pixmap(IntroductionIcon));
    auto* text = new QVBoxLayout;
    text->setSpacing(3);
    for (const QString& sentence :
         {tr("Each line of the table is a channel, and whenever a driver, a program or a shell rings it, the "
             "log gets an event."),
          tr("An eventfd counts the events, a ring buffer records them, and the line at the bottom checks "
             "one against "
             "the other: nothing is missed."),
          tr("Trigger fires an event of your own, Pause holds the log still, Shift and the mouse select a "
             "time "
             "in the plot, and F1 lists all keys.")}) {
        auto* line = new WrappedLabel(this);
        line->setObjectName(QStringLiteral("introductionSentence"));
        line->setText(sentence);
        text->addWidget(line);
    }
    auto* done = new QPushButton(tr("&Got it"), this);
    done->setObjectName(QStringLiteral("closeIntroduction"));
    done->setToolTip(tr("Close; the Help menu shows it again (Esc)"));
    connect(done, &QPushButton::clicked, this, &Introduction::close);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(12);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    row->addWidget(done, 0, Qt::AlignVCenter);
    Q_EMIT filled();
}

void Introduction::open()
{
    fill();
    show();
    findChild<QPushButton*>()->setFocus();
}

void Introduction::close()
{
    hide();
    Q_EMIT closed();
}

void Introduction::restore(const QSettings& settings)
{
    const bool introduced = settings.value(QLatin1String(IntroducedKey)).toBool();
    setVisible(!introduced);
    // After that: to be made visible lays out, and there is no width yet.
    if (!introduced)
        fill();
}

// Who quits without closing it has not read it, perhaps.
void Introduction::save(QSettings& settings) const
{
    settings.setValue(QLatin1String(IntroducedKey), isHidden());
}

void Introduction::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void Introduction::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void Introduction::applyPalette()
{
    const QPalette desktop = QApplication::palette(this);
    QPalette own; // one role; the others stay the desktop's
    own.setColor(
        QPalette::Window,
        blend(desktop.color(QPalette::Window), desktop.color(QPalette::Highlight), IntroductionTint));
    setPalette(own);
}

} // namespace efdmon::gui
