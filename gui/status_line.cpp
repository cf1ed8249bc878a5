// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_line.hpp"

#include <QEvent>
#include <QLabel>
#include <QLayout>

#include "fitting_label.hpp"
#include "numbers.hpp"
#include "still_box.hpp"
#include "theme.hpp"

namespace efdmon::gui {
namespace {

QLabel* addLabel(QStatusBar& bar, const char* objectName, const QString& accessibleName)
{
    auto* label = new QLabel(&bar);
    label->setObjectName(QLatin1String(objectName));
    label->setAccessibleName(accessibleName);
    bar.addWidget(label);
    return label;
}

// Of those whose text changes while events come.
template <class Label = HoverLabel>
Label* addStillLabel(QStatusBar& bar, const char* objectName, const QString& accessibleName, int stretch = 0)
{
    auto* label = new Label;
    label->setObjectName(QLatin1String(objectName));
    label->setAccessibleName(accessibleName);
    bar.addWidget(new StillBox(label), stretch);
    return label;
}

// The accessible name says what it is, so the description says what it reads.
void setText(QLabel& label, const QString& text)
{
    if (label.text() == text)
        return;
    label.setText(text);
    label.setAccessibleDescription(text);
}

// The check for where there is less room: "60 = 60 + 0".
QString conservationFigures(Conservation state, const Counts& totals)
{
    const QChar sign = state == Conservation::Holds ? u'=' : state == Conservation::InFlight ? u'…' : u'≠';
    return QStringLiteral("%1 %2 %3 + %4")
        .arg(grouped(totals.counted), QString(sign), grouped(totals.received), grouped(totals.lost));
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , mark_(addStillLabel(*this, "conservationMark", tr("Conservation state")))
    , proof_(addStillLabel<FittingLabel>(*this, "conservationCheck", tr("Conservation check"), 1))
    , log_(addStillLabel(*this, "logState", tr("Log state")))
    , module_(addLabel(*this, "moduleVersion", tr("Module version")))
{
    setObjectName(QStringLiteral("statusLine"));
    setAccessibleName(tr("Status"));
    setSizeGripEnabled(false);
    setContentsMargins(6, 0, 10, 0);
    log_->setContentsMargins(0, 0, 16, 0);
    proof_->setExplanation(tr("Each event adds 1 to an eventfd and writes a record. What was counted must "
                              "equal what was received and what was lost."));
    setConservation(Conservation::Holds, {});
}

void StatusLine::setConservation(Conservation state, const Counts& totals)
{
    proof_->setTexts({conservationText(state, totals), conservationFigures(state, totals)});
    makeRoom();
    const Signal signal = conservationSignal(state, totals);
    if (state == state_ && signal == signal_ && !mark_->text().isEmpty())
        return;
    state_ = state;
    signal_ = signal;
    paint();
}

void StatusLine::setLive(bool live)
{
    for (QLabel* label : std::initializer_list<QLabel*>{mark_, proof_, log_})
        label->setVisible(live);
    makeRoom();
}

void StatusLine::setModuleVersion(const QString& version)
{
    setText(*module_, version.isEmpty() ? QString() : tr("Module efdmon %1").arg(version));
    makeRoom();
}

void StatusLine::setSimulated()
{
    setText(*module_, tr("Simulated, no module"));
    makeRoom();
}

void StatusLine::setLogState(const QString& state)
{
    setText(*log_, state);
    makeRoom();
}

// The proof gives up its words first; where even its numbers have no room, the
// version is what can be read elsewhere.
void StatusLine::makeRoom()
{
    int taken = contentsMargins().left() + contentsMargins().right();
    for (const QWidget* other : {mark_->parentWidget(), log_->parentWidget(), static_cast<QWidget*>(module_)})
        taken += other->sizeHint().width() + 2 * layout()->spacing();
    const bool room = !proof_->isVisibleTo(this) || taken + proof_->leastWidth() <= width();
    module_->setVisible(room);
    setToolTip(room ? QString() : module_->text());
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QStatusBar::resizeEvent(event);
    makeRoom();
}

void StatusLine::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && mark_)
        paint();
}

// A sign as well as a colour: not everybody tells the colours apart.
void StatusLine::paint()
{
    struct Look {
        const char16_t* mark;
        QString name;
    };
    const Look look = signal_ == Signal::Good ? Look{u"✓", tr("Complete")}
        : state_ == Conservation::Holds       ? Look{u"!", tr("Accounted for, with losses")}
        : state_ == Conservation::InFlight    ? Look{u"…", tr("In flight")}
                                              : Look{u"✗", tr("Violated")};
    mark_->setText(QString::fromUtf16(look.mark));
    mark_->setAccessibleDescription(look.name);
    mark_->setToolTip(look.name);
    QPalette own; // one role; the others stay the desktop's
    own.setColor(QPalette::WindowText, signalColor(signal_, palette()));
    mark_->setPalette(own);
    proof_->setPalette(signal_ == Signal::Good ? QPalette() : own);
}

} // namespace efdmon::gui
