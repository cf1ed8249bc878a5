// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator_control.hpp"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QSettings>
#include <QToolBar>

#include "channel_row.hpp"
#include "generator_form.hpp"
#include "generator_panel.hpp"
#include "tinted_icon.hpp"

namespace efdmon::gui {
namespace {

constexpr auto FormKey = "generator";

} // namespace

GeneratorControl::GeneratorControl(Trigger::Fire fire, QWidget& window)
    : QObject(&window)
    , window_(window)
    , generators_(std::move(fire))
    , action_(new QAction(this))
{
    action_->setObjectName(QStringLiteral("generatorAction"));
    action_->setIcon(tintedIcon(QStringLiteral("generator")));
    action_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    connect(action_, &QAction::triggered, this, &GeneratorControl::open);
    connect(&generators_, &Generators::changed, this, &GeneratorControl::update);
    connect(&generators_, &Generators::failed, this, [this](unsigned channel, const QString& why) {
        Q_EMIT failed(tr("The generator on %1 has ended: %2").arg(title(channel), why));
    });
    window_.installEventFilter(this);
    update();
}

void GeneratorControl::addTo(QMenu& menu)
{
    menu.addAction(action_);
}

void GeneratorControl::addTo(QToolBar& bar)
{
    bar.addAction(action_);
    bar.widgetForAction(action_)->setObjectName(QStringLiteral("generatorButton"));
}

void GeneratorControl::setChannels(const std::vector<ChannelStatus>& channels, const FiringRights& rights)
{
    generators_.setChannels(channels); // while the name of one that has gone is known
    channels_ = channels;
    rights_ = rights;
    if (panel_)
        panel_->setChannels(channels, rights);
}

GeneratorPanel& GeneratorControl::panel()
{
    if (!panel_) {
        panel_ = new GeneratorPanel(generators_, &window_);
        panel_->form().setValues(values_);
        panel_->setChannels(channels_, rights_);
    }
    return *panel_;
}

void GeneratorControl::open()
{
    GeneratorPanel& panel = this->panel();
    if (current_ && !panel.isVisible())
        panel.choose(*current_);
    panel.show();
    panel.raise();
    panel.activateWindow();
}

// Also with its window closed it shall be seen that something runs.
void GeneratorControl::update()
{
    const std::vector<unsigned> running = generators_.running();
    QString text = tr("&Generator…");
    if (running.size() == 1)
        text = tr("&Generator: %1").arg(title(running.front()));
    else if (!running.empty())
        text = tr("&Generators: %1").arg(running.size());
    action_->setText(text);
    action_->setToolTip(tr("Fire events steadily or in bursts (%1)")
                            .arg(action_->shortcut().toString(QKeySequence::NativeText)));
}

QString GeneratorControl::title(unsigned channel) const
{
    const auto found = std::find_if(channels_.begin(), channels_.end(),
                                    [&](const ChannelStatus& one) { return one.number == channel; });
    return found != channels_.end() ? channelTitle(*found) : nodeName(channel);
}

bool GeneratorControl::eventFilter(QObject* watched, QEvent* event)
{
    // A close that is refused hides nothing; a minimized window is still there.
    if (watched == &window_ && event->type() == QEvent::Hide && !event->spontaneous()) {
        generators_.stopAll();
        if (panel_)
            panel_->close();
    }
    return QObject::eventFilter(watched, event);
}

void GeneratorControl::save(QSettings& settings) const
{
    settings.setValue(QLatin1String(FormKey), panel_ ? panel_->form().values() : values_);
}

void GeneratorControl::restore(QSettings& settings)
{
    values_ = settings.value(QLatin1String(FormKey)).toMap();
    if (panel_)
        panel_->form().setValues(values_);
}

} // namespace efdmon::gui
